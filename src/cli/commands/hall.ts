import type { Command } from 'commander'
import { note, print } from '../print/out.ts'

const HELP = `
Examples 示例:
  BANJIE_DATA=demo npm run -s banjie -- hall demo           people for a demonstration 演示人员
  BANJIE_DATA=demo npm start                                then sign in at http://127.0.0.1:1545

Everybody in it is invented. It refuses to run where there are accounts of real people.`

export function addHall(program: Command): void {
  program
    .command('hall')
    .summary('演示大厅 a hall with demonstration people')
    .description('演示大厅 The service hall and the people in it.')
    .addHelpText('after', HELP)
    .command('demo')
    .description('演示人员 people for every role that the demonstration needs; passwords are shown once')
    .action(async () => {
      const { withPeople } = await import('../people/services.ts')
      const { fillHall } = await import('../people/fill-hall.ts')
      print(await withPeople(process.env, fillHall))
      note('密码仅显示一次，请保存。 The passwords are shown this once: keep them.')
    })
}
