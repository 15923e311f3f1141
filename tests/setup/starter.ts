/**
 * A program that starts the embedded server on DATA, prints its address or its error as JSON, and stays until it is
 * killed or its input is closed.
 */
export const STARTER = `
import { startEmbedded } from '${new URL('../../src/database/embedded.ts', import.meta.url)}'
try {
  const server = await startEmbedded({ dataFolder: process.env.DATA })
  console.log(JSON.stringify({ url: server.url }))
  for await (const _ of process.stdin);
  await server.stop()
} catch (error) {
  console.log(JSON.stringify({ code: error.code, message: error.message }))
}`
