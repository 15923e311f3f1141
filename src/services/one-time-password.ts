import { randomInt } from 'node:crypto'

/** Without those that are taken for one another: 0 O o, 1 I l. */
const letters = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789']
const all = letters.join('')

/** A random password of four groups of four, some 90 bits, with letters of every kind. */
export function oneTimePassword(): string {
  for (;;) {
    const text = Array.from({ length: 16 }, () => all[randomInt(all.length)]).join('')
    const complete = letters.every((kind) => [...kind].some((letter) => text.includes(letter)))
    if (complete) return text.match(/.{4}/g)?.join('-') ?? text
  }
}
