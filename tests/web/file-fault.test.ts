import { expect, test } from 'vitest'
import { attachmentRulesView } from '../../src/files/attachment-rules.ts'
import { fileFault } from '../../src/web/case/files/file-fault.ts'
import { sizeInWords } from '../../src/web/words/size-in-words.ts'

const accepts = {
  maxBytes: attachmentRulesView.maxBytes,
  types: [{ extensions: ['pdf'], type: '', zh: '', en: '' }],
}

test.each([
  ['图纸.PDF', 1, undefined],
  ['图纸.pdf', accepts.maxBytes, undefined],
  ['图纸.pdf', accepts.maxBytes + 1, 'large'],
  ['图纸.pdf', 0, 'empty'],
  ['图纸.pdf.exe', 1, 'type'],
  ['pdf', 1, 'type'],
] as const)('a file %s of %i bytes: %s', (name, size, fault) => {
  expect(fileFault({ name, size }, accepts)).toBe(fault)
})

test.each([
  [1, '1 KB'],
  [358_400, '350 KB'],
  [1_468_006, '1.4 MB'],
  [attachmentRulesView.maxBytes, '20 MB'],
] as const)('%i bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words)
})
