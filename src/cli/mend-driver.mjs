import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * postgres 3.4.9 ends the process, or loses the connection for good, when a connection closes while a transaction
 * is under way: it writes to the socket that is gone (porsager/postgres issues 1066, 1154, 1208; pull request 1209
 * is open), keeps what it had not sent for the next session, and lets an old transaction speak in a new one.
 * Each pair: what its source says, and what it must say. To be taken away when a release has it
 * (tests/database/lost-connections.test.ts fails without).
 */
const mends = {
  'src/connection.js': [
    [
      "      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))\n",
      "      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))\n\n" +
        '    if (socket === null)\n' +
        "      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true\n",
    ],
    [
      '    const x = socket.write(chunk, fn)\n',
      '    if (socket === null || chunk === null)\n      return (chunk = nextWriteTimer = null, true)\n\n' +
        '    const x = socket.write(chunk, fn)\n',
    ],
    [
      '    incomings = null\n    clearImmediate(nextWriteTimer)\n',
      '    incomings = null\n    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n',
    ],
    [
      "    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))\n",
      "    ;(query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))\n" +
        '    query = results = errorResponse = null\n    result = new Result()\n',
    ],
    // What a session asks first, before anybody's query: nobody hears of its failure but through `initial`.
    ['        return fetchArrayTypes()\n', '        return fetchArrayTypes().catch(() => {})\n'],
    [
      '    if (initial)\n      return reconnect()\n\n    ;(query',
      '    if (initial) {\n' +
        "      query && queryError(query, Errors.connection('CONNECTION_CLOSED', options, socket))\n" +
        '      query = results = errorResponse = null\n      result = new Result()\n' +
        '      return reconnect()\n    }\n\n    ;(query',
    ],
  ],
  'src/index.js': [
    [
      '      , connection\n      , prepare = null\n',
      '      , connection\n      , lost = null\n      , prepare = null\n',
    ],
    ['connection.onclose = reject)', 'connection.onclose = e => (lost = e, reject(e)))'],
    [
      '        q.catch(e => uncaughtError || (uncaughtError = e))\n',
      '        q.catch(e => uncaughtError || (uncaughtError = e))\n        if (lost)\n          return q.reject(lost)\n',
    ],
  ],
}

/**
 * Mends the driver in `node_modules`; does nothing where it is mended already.
 * @throws Error for a release whose source says something else
 */
export function mendDriver(modules) {
  for (const [name, pairs] of Object.entries(mends)) {
    const file = join(modules, 'postgres', name)
    const source = readFileSync(file, 'utf8')
    const mended = pairs.reduce((text, [found, needed]) => {
      if (text.includes(needed)) return text
      if (text.split(found).length === 2) return text.replace(found, () => needed)
      throw new Error(
        `postgres/${name} is not the source that src/cli/mend-driver.mjs knows: see whether that release still needs it.`,
      )
    }, source)
    if (mended !== source) writeFileSync(file, mended)
  }
}
