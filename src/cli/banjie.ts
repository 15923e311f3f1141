// `npm run -s banjie -- …`
import { CommanderError } from 'commander'
import { program } from './commands/program.ts'
import { describeError } from './print/error.ts'

// A reader that has seen enough (`| head`) closes the pipe; that is no error, and the command still ends cleanly.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

try {
  await program().parseAsync()
} catch (error) {
  // Commander has said already what is wrong with the command line, or has printed the help that was asked for.
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1
  if (!(error instanceof CommanderError)) {
    process.stderr.write(`${describeError(error, process.env.BANJIE_LOG).join('\n')}\n`)
  }
}
