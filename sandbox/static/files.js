// Files on their way to the sandbox: they travel inside the JSON frame, as base64.

const LARGEST = 10 * 1024 * 1024;

/** `value` with every File in it replaced by `{name, type, base64}`. Rejects for one that is too large. */
export async function packFiles(value) {
  if (value instanceof File) return packFile(value);
  if (Array.isArray(value)) return Promise.all(value.map(packFiles));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, inner]) => [key, await packFiles(inner)])));
}

function packFile(file) {
  if (file.size > LARGEST) return Promise.reject(new Error(`${file.name} is larger than 10 MB.`));
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ name: file.name, type: file.type, base64: reader.result.split(",")[1] ?? "" });
    reader.onerror = () => reject(new Error(`${file.name} could not be read.`));
    reader.readAsDataURL(file);
  });
}
