import { type Command, Option } from 'commander'
import { print } from '../print/out.ts'

const HELP = `
Examples 示例:
  npm run -s banjie -- demo --at 2021-06-11T16:00+08:00     over the Dragon Boat Festival 跨端午节
  npm run -s banjie -- demo --at 2026-02-14T15:30+08:00     over the Spring Festival 跨春节
  npm run -s banjie -- demo                                 now, on the running service if there is one
  BANJIE_DATA=demo npm run -s banjie -- demo --seed         a hall with people and cases 演示大厅
  BANJIE_DATA=demo npm start                                then sign in at http://127.0.0.1:1545

With --at the clock is invented, so the demo keeps to a service and a database of its own, which are
gone afterwards. Without it the case goes, marked as synthetic, onto the ledger of the service that
runs (or of the embedded database) and stays there. All persons and numbers in it are invented.

With --seed it fills an empty database instead: the people of "hall demo", whose passwords are shown
once, and some forty cases of the last two working days up to now. It refuses to run where there are
accounts of real people or other cases; where it has run before it changes nothing.`

export function addDemo(program: Command): void {
  program
    .command('demo')
    .summary('演示 one case from receipt to closing, or a hall with cases')
    .description(
      '演示 A company is set up: one 1545 case from receipt to closing, with every clock and its proof.',
    )
    .option(
      '--at <iso>',
      '虚拟时刻 begin at this date and time instead of now (without an offset: Beijing time)',
    )
    .option('--url <url>', '服务地址 the service to use (default: the one that runs here)')
    .option('--json', 'JSON')
    .addOption(
      new Option(
        '--seed',
        '演示数据 fill an empty database with demonstration people and two days of cases',
      ).conflicts(['at', 'url', 'json']),
    )
    .addHelpText('after', HELP)
    .action(
      async ({ seed: seeding, ...options }: { seed?: true; at?: string; url?: string; json?: true }) => {
        if (seeding) {
          const { withPeople } = await import('../people/services.ts')
          const { seed } = await import('../demo/seed.ts')
          const { systemClock } = await import('../../plugins/clock.ts')
          return withPeople(process.env, (people, database) =>
            seed(people, database, systemClock.now(), print),
          )
        }
        const { demo } = await import('../demo/demo.ts')
        await demo(options, process.env)
      },
    )
}
