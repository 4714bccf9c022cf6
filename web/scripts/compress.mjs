// Compresses text once, when it is built, so that the server need not do it for each reader; and lists what the
// server may hand out, each file with the encodings it has: `assets/index-Ab12.js br gz`.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const DIST = "dist";
const TEXT = /\.(html|js|css|svg|json|txt|webmanifest)$/;
const LEAST_BYTES = 1024;
const ENCODERS = {
  br: (content) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content) => gzipSync(content, { level: 9 }),
};

function filesIn(folder) {
  return readdirSync(join(DIST, folder))
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => {
      const path = folder ? `${folder}/${name}` : name;
      return statSync(join(DIST, path)).isDirectory() ? filesIn(path) : [path];
    });
}

function compress(path) {
  const content = readFileSync(join(DIST, path));
  if (!TEXT.test(path) || content.length <= LEAST_BYTES) return [];
  return Object.entries(ENCODERS).flatMap(([name, encode]) => {
    const encoded = encode(content);
    if (encoded.length >= content.length) return [];
    writeFileSync(join(DIST, `${path}.${name}`), encoded);
    return [name];
  });
}

const files = filesIn("").filter((path) => !/\.(br|gz)$/.test(path));
const list = files.map((path) => [path, ...compress(path)].join(" "));
writeFileSync(join(DIST, "files.txt"), `${list.join("\n")}\n`);
console.log(`${list.filter((line) => line.includes(" ")).length} of ${files.length} files compressed`);
