import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { JWK } from 'jose'
import { UsageError } from '../protocol/usage-error.ts'

/** Where the files that a target file names are. */
export interface NamedFiles {
  /** Folder that relative paths start from. */
  readonly folder: string
  /** How messages call the target file. */
  readonly label: string
}

/** The PEM certificates in the file that `key` names; undefined when it names none. */
export function certificates(
  path: string | undefined,
  key: string,
  { folder, label }: NamedFiles,
): string | undefined {
  if (path === undefined) return undefined
  const full = resolve(folder, path)
  const pem = readOrExplain(full, key, label)
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem
  throw new UsageError(
    'ERR_TARGET_CERTIFICATE',
    `"${key}" of ${label} names ${full}, which holds no PEM certificate.`,
    'A PEM certificate starts with "-----BEGIN CERTIFICATE-----".',
  )
}

function readOrExplain(path: string, key: string, label: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(
      'ERR_TARGET_FILE_NAMED',
      `"${key}" of ${label} names ${path}, which cannot be read.`,
      `Paths in a target file are relative to its folder.`,
      { cause },
    )
  }
}

/** The text of the file that `key` names. */
export function textFile(path: string, key: string, { folder, label }: NamedFiles): string {
  return readOrExplain(resolve(folder, path), key, label).trim()
}

/** The private key in the file that `key` names, a JWK or PKCS #8 in PEM. */
export function privateKeyFile(path: string, key: string, files: NamedFiles): JWK {
  const text = textFile(path, key, files)
  try {
    const isJwk = text.startsWith('{')
    const read = createPrivateKey(isJwk ? { key: JSON.parse(text), format: 'jwk' } : text)
    return { ...(isJwk ? JSON.parse(text) : {}), ...read.export({ format: 'jwk' }) } as JWK
  } catch (cause) {
    throw new UsageError(
      'ERR_TARGET_KEY',
      `"${key}" of ${files.label} names ${path}, which holds no private key.`,
      'It has to be a private key as JWK, or as PKCS #8 in PEM.',
      { cause },
    )
  }
}
