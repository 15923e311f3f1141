import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Name } from '../../process/definition.ts'
import type { LogSink } from './log-event.ts'
import { type InstantForm, instantNeeded, readInstant } from './read-instant.ts'

type Attributes = Map<string, string>

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
const lacking = (key: string): Name => ({ zh: `事件没有${key}`, en: `the event has no ${key}` })

/** Names without their prefix: whatever prefix a file chose for the one namespace there is. */
const localOf = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Reads XES (IEEE 1849-2016), as text comes, into events; keeps one trace's attributes and one event's at a time.
 * What of an event is not read (any attribute but name, time, lifecycle and resource) is left behind.
 */
export function xesReader(form: InstantForm, sink: LogSink) {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let trace: { attributes: Attributes; number: number } | undefined
  let event: Attributes | undefined
  let traces = 0
  let order = 0
  /** How deep we are inside an attribute: attributes of attributes are not the event's. */
  let nested = 0
  let fault: Error | undefined
  let isLog: boolean | undefined

  function finish(attributes: Attributes, of: { attributes: Attributes; number: number } | undefined) {
    if (fault) return
    const row = parser.line
    const found = (needed: Name, what: Name) => sink.unreadable({ row, found: what, needed })
    const activity = attributes.get('concept:name')?.trim()
    const time = attributes.get('time:timestamp')
    if (!of) {
      return found(
        { zh: '属于某一案例（trace）的事件', en: 'an event within a trace' },
        { zh: '事件不在任何案例内', en: 'the event is in no trace' },
      )
    }
    if (!activity) return found({ zh: '活动名称', en: 'the name of an activity' }, lacking('concept:name'))
    if (time === undefined) return found(instantNeeded(form), lacking('time:timestamp'))
    const at = readInstant(time, form)
    if (at === undefined) {
      const what = { zh: `time:timestamp为“${shown(time)}”`, en: `time:timestamp is "${shown(time)}"` }
      return found(instantNeeded(form), what)
    }
    order += 1
    sink.event({
      case: of.attributes.get('concept:name')?.trim() || `trace ${of.number}`,
      activity,
      at,
      transition: attributes.get('lifecycle:transition')?.trim().toLowerCase() || 'complete',
      resource: attributes.get('org:resource')?.trim() || null,
      order,
      row,
    })
  }

  parser.on('opentag', ({ name, attributes: { key, value } }: SaxesTagPlain) => {
    const local = localOf(name)
    isLog ??= local === 'log'
    if (local === 'trace') {
      traces += 1
      trace = { attributes: new Map(), number: traces }
    } else if (local === 'event') {
      event = new Map()
    } else if (local !== 'log') {
      if (nested === 0 && key !== undefined && value !== undefined)
        (event ?? trace?.attributes)?.set(key, value)
      nested += 1
    }
  })
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    const local = localOf(name)
    if (local === 'event' && event) {
      finish(event, trace)
      event = undefined
    } else if (local === 'trace') {
      trace = undefined
    } else if (local !== 'log') {
      nested -= 1
    }
  })
  parser.on('error', (error) => {
    fault ??= error
  })

  return {
    /** Takes the next piece of the file. False when the rest of it can't be read. */
    write(text: string): boolean {
      if (!fault) parser.write(text)
      return this.check()
    },
    /** The end of the file. False when the file was not whole. */
    close(): boolean {
      if (!fault) parser.close()
      return this.check()
    },
    check(): boolean {
      if (!fault) return true
      sink.unreadable({
        // The parser begins each message with the place.
        row: Number.parseInt(fault.message, 10) || parser.line,
        found: { zh: `不是完整的XML：${fault.message}`, en: `no whole XML: ${fault.message}` },
        needed: {
          zh: '完整的XES文件；此处之后的内容未读取',
          en: 'a whole XES file; what follows from here was not read',
        },
      })
      return false
    },
    /** Whether the root is a log of XES; undefined before anything was seen of it. */
    get isLog() {
      return isLog
    },
  }
}
