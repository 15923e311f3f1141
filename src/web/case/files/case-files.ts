import { type InjectionKey, inject, ref } from 'vue'
import { api, ask } from '../../api/client.ts'
import { useAsked } from '../../api/use-asked.ts'
import { withProgress } from '../../api/with-progress.ts'
import { fileFault } from './file-fault.ts'

/** A file on its way, until it has been taken. */
export interface Sending {
  /** Chosen once: sent again it is the same file. */
  readonly id: string
  readonly material: string
  readonly file: File
  /** What is wrong with it before it goes out; it does not go. */
  readonly fault: ReturnType<typeof fileFault>
  /** How much has gone out, from 0 to 1. */
  share: number
  problem: unknown
}

/** The files of a case: those that have come, and those on their way. */
export function useCaseFiles(idOrNumber: string) {
  const params = { path: { case: idOrNumber } }
  const asked = useAsked(() => ask(api.GET('/cases/{case}/attachments', { params })))
  const sending = ref<Sending[]>([])
  /** The name of the file that was taken last. */
  const taken = ref('')

  const forget = (id: string) => {
    sending.value = sending.value.filter((one) => one.id !== id)
  }

  async function send(id: string) {
    const one = sending.value.find((each) => each.id === id)
    if (!one) return
    one.problem = undefined
    const form = new FormData()
    form.append('id', one.id)
    form.append('material', one.material)
    form.append('file', one.file)
    const fetch = withProgress((share) => {
      one.share = share
    })
    try {
      await ask(
        api.POST('/cases/{case}/attachments', {
          params,
          // A form goes out as it is; its type has no word for that.
          body: { id: one.id, material: one.material, file: one.file.name },
          bodySerializer: () => form,
          fetch,
        }),
      )
      await asked.again()
      taken.value = one.file.name
      forget(id)
    } catch (error) {
      one.problem = error
    }
  }

  /** Sends files for a material, one after the other; what is not taken stays with why. */
  async function add(material: string, files: Iterable<File>) {
    const accepts = asked.data.value?.accepts
    if (!accepts) return
    const added = [...files].map((file) => ({
      id: crypto.randomUUID() as string,
      material,
      file,
      fault: fileFault(file, accepts),
      share: 0,
      problem: undefined,
    }))
    sending.value = [...sending.value, ...added]
    for (const { id, fault } of added) if (!fault) await send(id)
  }

  return { asked, sending, taken, add, send, forget }
}

export type CaseFiles = ReturnType<typeof useCaseFiles>

/** The files of the case whose page it is. */
export const caseFilesKey: InjectionKey<CaseFiles> = Symbol('files of the case')

export function injectCaseFiles(): CaseFiles {
  const files = inject(caseFilesKey)
  if (!files) throw new Error('files are shown within a CasePage')
  return files
}
