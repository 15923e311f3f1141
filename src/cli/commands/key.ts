import type { Command } from 'commander'
import { makeKey, writeKey } from '../../crypto/keyring.ts'
import { print } from '../print/out.ts'

const HELP = `
Example 示例:
  npm run -s banjie -- key                                  prints a new key and changes nothing

Give it to each node as BANJIE_KEY, and keep a copy apart from the database: without it nobody can read
what it has sealed. To change keys put the new one in front, BANJIE_KEY=new,old: the first seals, each
opens what it has sealed, and the last makes the index for searching, so it stays the last.`

export function addKey(program: Command): void {
  program
    .command('key')
    .summary('生成密钥 make a key that seals personal data')
    .description('生成密钥 A new key that seals personal data, as BANJIE_KEY takes it.')
    .addHelpText('after', HELP)
    .action(() => print([writeKey(makeKey())]))
}
