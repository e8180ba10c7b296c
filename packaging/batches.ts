/** Test files that run in one process, one after the other: what they import is loaded once. */
export interface Batch {
  readonly name: string
  readonly files: readonly string[]
}

/** More of them would keep the memory of all until the last has ended. */
const most = 12

/**
 * Every file once. What changes something that a whole process shares has a process of its own, and so has what measures the peak
 * memory of those that it starts: that is at least its own.
 */
export function batchesOf(files: readonly string[], text: (file: string) => string): Batch[] {
  const [alone, together] = parted(files, (file) => changesTheProcess.test(text(file)))
  const byFolder = Object.entries(
    Object.groupBy(together.toSorted(), (file) => file.split('/')[0] ?? ''),
  )
  return [
    ...alone.map((file) => ({ name: file, files: [file] })),
    ...byFolder.flatMap(([folder, its = []]) => portions(folder, its)),
  ]
}

const changesTheProcess =
  /\bmock\.method\(|\bregisterHooks\(|\brunCucumber\(|\benv(\.\w+|\[[^\]]+\]) *(\?\?)?= |\bprocess\.(chdir|on)\(|\bresourceUsage\(|\b(memory|cpu)Usage\(|\bpeakMegabytes\b|\bprototype\.\w+ = |\.write = /

/** As many portions as are needed, of the same size: neighbours import the same. */
function portions(folder: string, files: readonly string[]): Batch[] {
  const count = Math.ceil(files.length / most)
  const size = Math.ceil(files.length / count)
  return Array.from({ length: count }, (_, at) => ({
    name: count === 1 ? folder : `${folder} ${at + 1}/${count}`,
    files: files.slice(at * size, (at + 1) * size),
  }))
}

function parted<T>(all: readonly T[], is: (each: T) => boolean): readonly [T[], T[]] {
  return [all.filter(is), all.filter((each) => !is(each))]
}
