/** Reads QR codes back out of an image. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))

/** The texts of all codes found in a PNG file, from left to right. */
export async function readQrCodes(png: Uint8Array): Promise<readonly string[]> {
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasmBinary).buffer } })
  const found = await readBarcodes(Uint8Array.from(png), {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 20,
  })
  return found
    .toSorted((left, right) => left.position.topLeft.x - right.position.topLeft.x)
    .map(code => code.text)
}
