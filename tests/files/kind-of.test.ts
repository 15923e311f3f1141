import { expect, test } from 'vitest'
import { findFault } from '../../src/files/kind-of.ts'
import { bombs, largeDocument, macros, samples, zip } from './samples.ts'

const { pdf, jpg, png, docx, ofd } = samples
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
const page = Buffer.from('<!doctype html><script>alert(1)</script>')
const archiveBehind = (content: Buffer) =>
  Buffer.concat([content, zip({ 'evil.class': 'x' }, content.length)])

test.each(Object.entries(samples))('a .%s that is one is taken', async (extension, content) => {
  expect(await findFault(`合成 材料.${extension}`, content)).toBeUndefined()
  expect(await findFault(`合成.2021.${extension.toUpperCase()}`, content)).toBeUndefined()
})

test('a .jpeg is a .jpg', async () => {
  expect(await findFault('1.jpeg', jpg)).toBeUndefined()
})

test.each([
  ['nothing', '1.pdf', Buffer.alloc(0), 'it is empty'],
  ['a program', '1.exe', program, 'its name ends as none'],
  ['a program with two extensions', '1.pdf.exe', program, 'its name ends as none'],
  ['a document under the name of a program', '1.pdf.exe', pdf, 'its name ends as none'],
  ['no extension', 'pdf', pdf, 'its name ends as none'],
  ['a member of every object', '1.constructor', pdf, 'its name ends as none'],
  ['a program that says it is a document', '1.pdf', program, 'its content is a .exe'],
  ['a page that says it is a picture', '1.png', page, 'of no known kind'],
  ['a picture of another kind', '1.png', jpg, 'its content is a .jpg'],
  ['an archive that says it is a document', '1.docx', zip({ 'a.txt': 'x' }), 'its content is a .zip'],
  ['a document with macros', '1.docx', macros, 'its content is a .docm'],
  ['an OFD under the name of a document', '1.docx', ofd, 'its content is a .ofd'],
  ['an OFD whose root is not at the root', '1.ofd', zip({ 'x/OFD.xml': '' }), 'its content is a .zip'],
  ['a document with an archive behind it', '1.pdf', archiveBehind(pdf), 'two kinds of file at once'],
  ['a picture with an archive behind it', '1.png', archiveBehind(png), 'two kinds of file at once'],
  ['a document that is cut off', '1.docx', docx.subarray(0, -10), 'cut off'],
  ['letters only', '1.pdf', Buffer.from('%PD'), 'of no known kind'],
])('%s is not', async (_, name, content, why) => {
  expect((await findFault(name, content))?.en).toContain(why)
})

test('whatever is broken in an archive, it is taken or refused, and nothing fails', async () => {
  const faults = new Set<string | undefined>()
  for (let at = 0; at < ofd.length; at += 1) {
    const broken = Buffer.from(ofd)
    broken[at] = 0xff
    faults.add((await findFault('1.ofd', broken))?.en.replace(/^.*, and its content/, 'its content'))
  }
  expect(faults).toEqual(new Set([undefined, 'its content is of no known kind', 'its content is a .zip']))
})

test.each(Object.entries(bombs))('a document %s is not', async (_, content) => {
  expect(content.length).toBeLessThan(1024 * 1024)
  expect((await findFault('1.docx', content))?.en).toMatch(/unpacks to too much|of no known kind|a \.zip/)
})

test('a document that unpacks to a good deal is taken', async () => {
  expect(await findFault('1.docx', largeDocument)).toBeUndefined()
})
