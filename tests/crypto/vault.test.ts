import { expect, test } from 'vitest'
import { makeKey, parseKeyring, writeKey } from '../../src/crypto/keyring.ts'
import { smSuite } from '../../src/crypto/sm-suite.ts'
import { vault } from '../../src/crypto/vault.ts'

const id = '370921190002280013'
const place = { of: '018f6f6e-5b1c-7cc3-9d3a-0a52c8a3f6d1', field: 'applicant.id' }
const [older, newer] = [makeKey(), makeKey()]
const sealing = vault([older])

test('what is sealed can be opened where it belongs, and tells nothing', () => {
  const sealed = sealing.seal(id, place)
  expect(sealing.open(sealed, place)).toBe(id)
  expect(sealed).toMatch(/^sm1\.k[0-9a-f]{8}\.[\w-]+$/)
  expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('3709')
})

test('it opens neither for another event, nor as another field, nor by another key, nor changed', () => {
  const sealed = sealing.seal(id, place)
  expect(() => sealing.open(sealed, { ...place, of: 'another' })).toThrow()
  expect(() => sealing.open(sealed, { ...place, field: 'agent.id' })).toThrow()
  expect(() => vault([{ ...newer, id: older.id }]).open(sealed, place)).toThrow()
  expect(() => vault([newer]).open(sealed, place)).toThrow(`there is no key ${older.id}`)
  for (let at = sealed.lastIndexOf('.') + 1; at < sealed.length - 1; at += 1) {
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
    expect(() => sealing.open(changed, place)).toThrow()
  }
})

test('the same act sent twice seals the same; any other one differs in nonce and text', () => {
  const sealed = sealing.seal(id, place)
  expect(vault([older]).seal(id, place)).toBe(sealed)
  const others = [
    sealing.seal('370921190002280014', place),
    sealing.seal(id, { ...place, of: 'another' }),
    sealing.seal(id, { ...place, field: 'agent.id' }),
  ]
  const nonces = [sealed, ...others].map((each) => each.split('.')[2]?.slice(0, 16))
  expect(new Set(nonces).size).toBe(4)
})

test('a new key in front seals, the old one still opens, and what was sealed is still found', () => {
  const sealed = sealing.seal(id, place)
  const rotated = vault([newer, older])
  expect(rotated.open(sealed, place)).toBe(id)
  expect(rotated.seal(id, place)).toContain(newer.id)
  expect(rotated.index('id', id)).toBe(sealing.index('id', id))
})

test('the index depends on the key and on what the value is', () => {
  expect(sealing.index('id', id)).toMatch(/^[0-9a-f]{32}$/)
  expect(sealing.index('phone', id)).not.toBe(sealing.index('id', id))
  expect(vault([newer]).index('id', id)).not.toBe(sealing.index('id', id))
})

test('SM3 and SM4-GCM give what their standards give', () => {
  // GB/T 32905-2016 A.1; RFC 8998 A.1.
  expect(smSuite.digest('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  const hex = (text: string) => Buffer.from(text, 'hex')
  const plain = hex(
    'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa',
  )
  const associated = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const key = hex('0123456789abcdeffedcba9876543210')
  const nonce = hex('00001234567800000000abcd')
  const sealed = smSuite.seal(key, nonce, associated, plain)
  expect(sealed.text.toString('hex')).toBe(
    '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d',
  )
  expect(sealed.tag.toString('hex')).toBe('83de3541e4c2b58177e065a9bf7b62ec')
  expect(smSuite.open(key, nonce, associated, sealed)).toEqual(plain)
})

test('keys are read as they are written, and what is wrong is said without showing them', () => {
  const text = `${writeKey(newer)},\n${writeKey(older)}`
  expect(parseKeyring(text, 'BANJIE_KEY')).toEqual([newer, older])
  expect(() => parseKeyring('', 'BANJIE_KEY')).toThrow('BANJIE_KEY has no key; it takes NAME:SECRET')
  expect(() => parseKeyring(`${writeKey(older)},${writeKey(older)}`, 'X')).toThrow('two keys of the name')
  const cut = writeKey(older).slice(0, -1)
  expect(() => parseKeyring(cut, 'X')).toThrow(/^X has a key that can't be read/)
  expect(() => parseKeyring(cut, 'X')).not.toThrow(new RegExp(cut.slice(20)))
})

test('the content of a file opens in its place alone, and in no other form', () => {
  const content = Buffer.concat([Buffer.from('%PDF-1.4 合成 sm1.k'), Buffer.alloc(3000, 0xff)])
  const sealed = sealing.sealContent(content, place)
  expect(sealed.length).toBe(content.length + `sm1.${older.id}.`.length + 12 + 16)
  expect(sealed.includes('PDF')).toBe(false)
  expect(vault([newer, older]).openContent(sealed, place)).toEqual(content)
  expect(() => sealing.openContent(sealed, { ...place, of: 'another' })).toThrow()
  expect(() => vault([newer]).openContent(sealed, place)).toThrow(`there is no key ${older.id}`)
  for (const at of [0, 5, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => sealing.openContent(changed, place)).toThrow()
  }
  expect(() => sealing.openContent(sealed.subarray(0, 30), place)).toThrow()
  expect(() => sealing.openContent(Buffer.alloc(0), place)).toThrow()
})
