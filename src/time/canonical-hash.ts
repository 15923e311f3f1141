import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/**
 * SM3 (GB/T 32905) of a value's canonical JSON (RFC 8785), as 64 hex digits.
 * Key order and white space never change it, so it survives a `jsonb` column.
 */
export function canonicalHash(value: unknown): string {
  return createHash('sm3')
    .update(canonicalize(value) ?? 'null')
    .digest('hex')
}
