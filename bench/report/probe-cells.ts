import type { NearMissFinding, ShownToken } from '../app/probes/findings.ts';
import type { RuleFindings } from '../run/measure-rules.ts';
import { mark } from './mark.ts';

export function mistakes({ mistakes }: RuleFindings): string | undefined {
  if (!mistakes) {
    return undefined;
  }
  const tellings = Object.values(mistakes);
  const stopped = tellings.filter((telling) => telling === 'stopped').length;
  const warned = tellings.filter((telling) => telling === 'warned').length;
  const warnings = warned > 0 ? `, ${warned} warned of` : '';
  return mark(stopped === tellings.length, `${stopped} of ${tellings.length}${warnings}`);
}

export function impatience({ impatientCaller }: RuleFindings): string | undefined {
  if (impatientCaller?.fate === 'expired') {
    return 'no request waits';
  }
  return impatientCaller && mark(impatientCaller.fate === 'valid', impatientCaller.fate);
}

export function refusals({ refusedOnce, refusedAlways }: RuleFindings): string | undefined {
  if (!refusedOnce || !refusedAlways) {
    return undefined;
  }
  if (refusedOnce.sent === 10 && refusedAlways.sent === 10) {
    return '✗ the 401 stands';
  }
  const { succeeded, refreshes } = refusedOnce;
  const isBounded = refusedAlways.sent <= 20 && refusedAlways.refreshes <= 1;
  return mark(
    succeeded === 10 && refreshes === 1 && isBounded,
    `${succeeded} succeed after ${refreshes} refresh; where no token would do, ${refusedAlways.sent} are sent in all`,
  );
}

export function callersHeader({ validSession }: RuleFindings): string | undefined {
  return validSession && mark(validSession.callersHeader === 'kept', validSession.callersHeader);
}

export function addedHeaders({ validSession }: RuleFindings): string | undefined {
  const added = validSession?.addedHeaders;
  return added && mark(added.length === 0, added.join(', ') || 'none');
}

export function secrecy({ secrecy, verboseSecrecy }: RuleFindings): string | undefined {
  if (!secrecy || !verboseSecrecy) {
    return undefined;
  }
  const places = {
    'in errors': union(secrecy.errors, verboseSecrecy.errors),
    'in the console': secrecy.console,
    'in the console at debug level': secrecy.console.length > 0 ? [] : verboseSecrecy.console,
  };
  const shown = Object.entries(places)
    .filter(([, tokens]) => tokens.length > 0)
    .map(([place, tokens]) => `${tokens.join(', ')} ${place}`);
  return mark(shown.length === 0, shown.join('; ') || 'none');
}

function union(some: readonly ShownToken[], others: readonly ShownToken[]): readonly ShownToken[] {
  return [...new Set([...some, ...others])];
}

export function server({ serverRequest }: RuleFindings): string | undefined {
  if (!serverRequest) {
    return undefined;
  }
  const { started, request } = serverRequest;
  const missing = /(\w+) is not defined/.exec(request)?.[1];
  if (missing) {
    return `✗ asks for \`${missing}\` ${started ? 'at the request' : 'at the start'}`;
  }
  const [error = request] = request.split(':');
  return request === 'without'
    ? '✓ sent without a token'
    : mark(started && !request.startsWith('Bearer'), `\`${error}\``);
}

export function testing({ package: facts }: RuleFindings): string | undefined {
  return facts && mark(facts.forTests.length > 0, facts.forTests.join(', ') || 'nothing');
}

export function nearMisses(findings: RuleFindings): string | undefined {
  const { nearMisses, verboseNearMisses, package: facts } = findings;
  if (!nearMisses || !verboseNearMisses) {
    return undefined;
  }
  const count = (all: typeof nearMisses, what: NearMissFinding): number =>
    Object.values(all).filter((finding) => finding === what).length;
  const explains = (facts?.forExplanations ?? []).map((name) => `, \`${name}()\``).join('');
  const sent = count(nearMisses, 'sent with token');
  const told = count(nearMisses, 'told');
  const toldAtDebug = count(verboseNearMisses, 'told') - told;
  const parts = [
    ...(told > 0 ? [`${told} warned of${explains}`] : []),
    ...(toldAtDebug > 0 ? [`${toldAtDebug} told of at debug level`] : []),
    ...(sent > 0 ? [`${sent} sent with the token`] : []),
  ];
  return mark(told === Object.keys(nearMisses).length, parts.join(', ') || 'silence');
}

export function angular({ package: facts }: RuleFindings): string | undefined {
  return facts && (facts.angular === null ? 'none' : `\`${facts.angular}\``);
}
