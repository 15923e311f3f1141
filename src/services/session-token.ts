import { hash, randomBytes } from 'node:crypto'

/** 256 random bits, as the browser keeps them. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: whoever reads the database can sign in with nothing in it. */
export const hashOfToken = (token: string): string => hash('sm3', token)
