import type { Readable } from 'node:stream'
import { Type } from 'typebox'

/** A file of text, not JSON: only for the document, which can't say so by the schema alone. */
export const textSchema = Type.Unsafe<string>({ type: 'string', description: 'the file' })

/** The same, written as it is read. */
export const streamSchema = Type.Unsafe<Readable>({ type: 'string', description: 'the file' })
