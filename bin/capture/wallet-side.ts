import { decodeJws } from '../../checks/engine/jws.ts'
import { answered, isObject, strings, textAt } from '../../checks/engine/read.ts'
import { accessTokenOf, requestMembers } from '../../checks/engine/request.ts'
import type { Finding } from '../../checks/finding.ts'
import { judgeTraffic } from '../../checks/wallet/traffic.ts'
import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { WalletEvidence } from '../../protocol/wallet-evidence.ts'
import { issuancesIn } from './issuances.ts'

/** Judges what wallets sent in a run: each issuance by itself, by what it was offered. */
export function judgeWallets(
  evidence: Evidence,
  issuer: string | undefined,
  profiles: readonly string[],
): readonly Finding[] {
  if (issuer === undefined || !URL.canParse(issuer)) return []
  const issuances = issuancesIn(evidence)
  const findings = issuances.flatMap(({ offer, client, exchanges }) => {
    const walletEvidence: WalletEvidence = {
      name: issuer,
      exchanges: exchanges.map((it) => ({ ...it, unmet: [] })),
      situation: {
        credentialIssuer: issuer,
        offer: offer ?? '',
        client: { id: client ?? '', redirectUris: [], authentication: 'unknown' },
        user: { username: '' },
        anchors: [],
      },
      answer: { did: 'unknown' },
    }
    const gaps = {
      client: client === undefined,
      answers: isCutOff(exchanges),
      others: issuances.filter((it) => it.exchanges.some(isOfAFlow)).length > 1,
    }
    return judgeTraffic(walletEvidence, profiles, gaps)
  })
  // What is for all issuances is judged beside each.
  return [...new Map(findings.map((it) => [JSON.stringify(it), it])).values()]
}

function isOfAFlow({ operation }: AnsweredExchange): boolean {
  return operation === 'token' || operation === 'credential'
}

/** A token, nonce or notification_id is used that nobody gave here before. */
function isCutOff(exchanges: readonly AnsweredExchange[]): boolean {
  const given = (name: string, some = exchanges) =>
    new Set(some.flatMap((it) => textAt(answered(it), name) ?? []))
  const tokens = given('access_token')
  const notificationIds = given('notification_id')
  return exchanges.some((exchange, index) => {
    const { operation } = exchange
    if (operation !== 'credential' && operation !== 'deferred' && operation !== 'notification')
      return false
    const token = accessTokenOf(exchange)
    if (token !== undefined && !tokens.has(token)) return true
    if (operation === 'notification') return notificationIds.size === 0
    return noncesIn(exchange).length > 0 && given('c_nonce', exchanges.slice(0, index)).size === 0
  })
}

function noncesIn(exchange: AnsweredExchange): readonly unknown[] {
  const proofs = requestMembers(exchange)?.proofs
  return isObject(proofs)
    ? strings(proofs.jwt).flatMap((text) => decodeJws(text)?.payload.nonce ?? [])
    : []
}
