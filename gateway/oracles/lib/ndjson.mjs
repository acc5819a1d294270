import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** The values of a file of one JSON text a line. */
export async function readAll(file) {
  const values = [];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line.trim() !== '') {
      values.push(JSON.parse(line));
    }
  }
  return values;
}

/** Line by line: thousands of supergraphs are longer together than a string may be. */
export function writeAll(file, values) {
  const descriptor = openSync(file, 'w');
  try {
    for (const value of values) {
      writeSync(descriptor, `${JSON.stringify(value)}\n`);
    }
  } finally {
    closeSync(descriptor);
  }
}

export const byId = (values) => new Map(values.map((value) => [value.id, value]));
