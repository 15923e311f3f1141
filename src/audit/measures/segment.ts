import type { BareColumns, ColumnName, Dictionaries } from './columns.ts'

type Values = Uint8Array | Uint16Array | Uint32Array | Int32Array

/** Some closed cases in columns of their own, with the texts behind their codes. */
export interface Segment {
  readonly texts: Readonly<Partial<Record<keyof Dictionaries, readonly string[]>>>
  readonly columns: Readonly<Record<ColumnName, Values>>
}

interface Header {
  readonly texts: Segment['texts']
  /** Each column with how many bytes a number has, whether it may be below zero, and how many there are. */
  readonly columns: readonly (readonly [ColumnName, 1 | 2 | 4, boolean, number])[]
}

/**
 * Columns in one run of bytes, as they lie in the memory of a machine with the lowest byte first (x86-64 and arm64 both
 * are): a length, a header in JSON, and the numbers. So a million cases are read back without a look at each.
 */
export function packSegment({ texts, length: _, ...columns }: BareColumns): Uint8Array {
  const list = Object.entries(columns) as [ColumnName, Values][]
  const header: Header = {
    texts: Object.fromEntries(Object.entries(texts).map(([name, of]) => [name, of.texts])),
    columns: list.map(([name, values]) => [
      name,
      values.BYTES_PER_ELEMENT as 1 | 2 | 4,
      values instanceof Int32Array,
      values.length,
    ]),
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const start = 4 + Math.ceil(json.length / 4) * 4
  const packed = new Uint8Array(list.reduce((sum, [, values]) => sum + values.byteLength, start))
  new DataView(packed.buffer).setUint32(0, json.length, true)
  packed.set(json, 4)
  let at = start
  for (const [, values] of list) {
    packed.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at)
    at += values.byteLength
  }
  return packed
}

/** What `packSegment` wrote; the columns are views of the bytes. */
export function readSegment(packed: Uint8Array<ArrayBuffer>): Segment {
  // Views of four bytes a number begin at a multiple of four.
  const { buffer, byteOffset } = packed.byteOffset % 4 === 0 ? packed : packed.slice()
  const size = new DataView(buffer, byteOffset).getUint32(0, true)
  const json = new TextDecoder().decode(new Uint8Array(buffer, byteOffset + 4, size))
  const { texts, columns } = JSON.parse(json) as Header
  let at = byteOffset + 4 + Math.ceil(size / 4) * 4
  const views = columns.map(([name, width, signed, length]) => {
    const kind = width === 1 ? Uint8Array : width === 2 ? Uint16Array : signed ? Int32Array : Uint32Array
    const view = new kind(buffer, at, length)
    at += view.byteLength
    return [name, view] as const
  })
  return { texts, columns: Object.fromEntries(views) as Segment['columns'] }
}
