import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type ParsedNode,
  type ScalarTag,
  type YAMLMap,
} from 'yaml';
import { TemplateError, type Place } from './template-error.ts';
import { isLoopKey, type ScalarNode, type TemplateNode } from './template-node.ts';

/** Largest template that CloudFormation takes, in bytes. */
const LARGEST_TEMPLATE = 1_048_576;

/** So that whoever walks through a template has enough stack. No real one comes near. */
const DEEPEST = 200;

/** CloudFormation reads YAML 1.1, in which these are no texts. */
const yaml11Boolean: ScalarTag = {
  tag: 'tag:yaml.org,2002:bool',
  default: true,
  test: /^(?:[Yy]es|YES|[Oo]n|ON|[Nn]o|NO|[Oo]ff|OFF)$/,
  resolve: (text) => /^(?:y|on)/i.test(text),
};

/**
 * Parses a template, YAML or JSON, into nodes that remember their lines. Short forms (`!Sub`) and long
 * forms (`Fn::Sub`) of intrinsic functions come out the same.
 *
 * What CloudFormation doesn't take is refused: aliases, merge keys, types of YAML alone, several
 * documents, keys given twice, keys that aren't text, more than 1 MiB.
 *
 * @param file Names the template in errors; nothing is read from it.
 * @throws {@link TemplateError}
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html
 */
export function parseTemplate(text: string, file: string): TemplateNode {
  const top: Place = { file, line: 0, path: [] };
  if (Buffer.byteLength(text) > LARGEST_TEMPLATE) {
    throw new TemplateError(top, 'is larger than 1 MiB.', 'Split it into several stacks.');
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    customTags: (tags) => [yaml11Boolean, ...tags],
  });
  // Tags that YAML does not know are CloudFormation's functions, or refused where they stand.
  const warnings = document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  const [fault] = [...document.errors, ...warnings];
  if (fault !== undefined) {
    const { line } = lines.linePos(fault.pos[0]);
    if (fault.code === 'RESOURCE_EXHAUSTION') throw tooDeep({ ...top, line });
    throw new TemplateError({ ...top, line }, `${fault.message}.`, 'Correct the YAML or JSON.', {
      cause: fault,
    });
  }
  if (document.contents === null) throw new TemplateError(top, 'is empty.', 'Write a template.');
  const reader = new NodeReader(lines);
  return reader.read(document.contents, { ...top, line: 1 });
}

class NodeReader {
  readonly #lines: LineCounter;
  #depth = 0;

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  /** @param place Where the node stands; for the value of a key, where the key stands. */
  read(node: ParsedNode, place: Place): TemplateNode {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw tooDeep(place);
    const written = this.#readUntagged(node, place);
    this.#depth -= 1;
    if (node.tag === undefined || coreTag.test(node.tag)) return written;
    const tag = /^!(\w.*)$/.exec(node.tag)?.[1];
    if (tag === undefined) throw onlyYaml(place);
    const name = tag === 'Ref' || tag === 'Condition' ? tag : `Fn::${tag}`;
    return { kind: 'call', name, argument: written, place };
  }

  #readUntagged(node: ParsedNode, place: Place): TemplateNode {
    if (isScalar(node)) return { kind: 'scalar', value: scalarValue(node, place), place };
    if (isMap(node)) return this.#readMap(node, place);
    if (isSeq(node)) {
      return {
        kind: 'list',
        items: node.items.map((item) => this.read(item, this.#at(item, place))),
        place,
      };
    }
    throw new TemplateError(
      place,
      'is a YAML alias, which CloudFormation does not support.',
      'Write the value again, or put it into a mapping.',
    );
  }

  #readMap(node: YAMLMap.Parsed, place: Place): TemplateNode {
    const entries = new Map(node.items.map(({ key, value }) => this.#readEntry(key, value, place)));
    const call = [...entries.keys()].find(isIntrinsic);
    if (call === undefined) return { kind: 'map', entries, place };
    const argument = entries.get(call);
    if (argument !== undefined && entries.size === 1) {
      return { kind: 'call', name: call, argument, place };
    }
    throw new TemplateError(place, `has other keys beside ${call}.`, `Let ${call} stand alone.`);
  }

  #readEntry(key: ParsedNode, value: ParsedNode | null, map: Place): [string, TemplateNode] {
    const place = this.#at(key, map);
    if (!isScalar(key) || key.tag !== undefined || key.value === null) {
      throw new TemplateError(
        place,
        'has a key that is not text.',
        'Write a name before the colon.',
      );
    }
    const name = String(key.source ?? key.value);
    if (name === '<<' && key.type === 'PLAIN') {
      throw new TemplateError(
        place,
        'has a merge key, <<, which CloudFormation does not support.',
        'Write the keys again.',
      );
    }
    const below =
      isIntrinsic(name) || isLoopKey(name) ? place : { ...place, path: [...place.path, name] };
    // Inside a flow map, `{ key }` has no value node at all.
    if (value === null) return [name, { kind: 'scalar', value: null, place: below }];
    return [name, this.read(value, below)];
  }

  #at(node: ParsedNode, place: Place): Place {
    return { ...place, line: this.#lines.linePos(node.range[0]).line };
  }
}

function isIntrinsic(key: string): boolean {
  return key === 'Ref' || (key.startsWith('Fn::') && !isLoopKey(key));
}

function scalarValue(node: { value: unknown; source?: string }, place: Place): ScalarNode['value'] {
  const { value, source } = node;
  // A number that prints otherwise than it is written (2.0, 012345678901) is meant as text.
  if (typeof value === 'number') return String(value) === source ? value : (source ?? value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  throw onlyYaml(place);
}

function tooDeep(place: Place): TemplateError {
  const problem = `is nested more than ${DEEPEST} levels deep.`;
  return new TemplateError(place, problem, 'Nest it less.');
}

const coreTag = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

function onlyYaml(place: Place): TemplateError {
  return new TemplateError(place, 'has a type that only YAML knows.', 'Write a string.');
}
