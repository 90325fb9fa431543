import type { DomainEvent, Exchange } from '../world/journal.ts';
import { labelText } from '../world/words.ts';
import { Cast } from './cast.ts';
import { describeEvent, STEP } from './describe-event.ts';
import { describeAnswer, describeRequest } from './describe-exchange.ts';
import type { ArrowRow, Diagram, DiagramMaterial, NoteRow, Row, ShownFinding } from './diagram.ts';
import { foldRepeats } from './fold-repeats.ts';
import { likeness } from './likeness.ts';
import { mergeLanes } from './merge-lanes.ts';
import { type Place, siteOf } from './remark.ts';
import { shorten } from './shorten.ts';
import { withTime } from './time-rows.ts';
import { Wording } from './wording.ts';

const LONGEST_HEADING = 160;

/**
 * Reads from a journal who did what, in order, with what repeats folded and very long runs cut in the middle.
 *
 * @returns the same for the same journal, with no secret in it
 */
export function readDiagram(material: DiagramMaterial): Diagram {
  const { title, entries, findings, dropped, nameOf } = material;
  const reading = new Reading(material);
  for (const entry of entries) {
    if (entry.kind === 'event') reading.event(entry);
    else reading.exchange(entry);
  }
  const rows = withTime(reading.rowsInOrder());
  const exchanges = entries.filter(({ kind }) => kind === 'exchange').length;
  const refusals = rows.filter((row) => row.kind === 'arrow' && row.refused !== undefined).length;
  const wording = new Wording(nameOf);
  const { letters } = reading;
  const told = findings.map((finding) => ({ ...finding, message: wording.free(finding.message, 400) }));
  return mergeLanes({
    ...{ title, dropped, exchanges, refusals, letters, findings: told },
    lanes: reading.cast.lanes(),
    rows: shorten(foldRepeats(rows)),
  });
}

class Reading {
  readonly cast: Cast;
  readonly #wording: Wording;
  readonly #signatures: DiagramMaterial['signatures'];
  readonly #rows: Row[] = [];
  readonly #findings = new Map<number, ShownFinding[]>();

  constructor(material: DiagramMaterial) {
    this.cast = new Cast(material, material.entries);
    this.#wording = new Wording(material.nameOf);
    this.#signatures = material.signatures;
    for (const finding of material.findings) {
      const seq = Math.max(0, ...finding.evidence);
      this.#findings.set(seq, [...(this.#findings.get(seq) ?? []), finding]);
    }
  }

  get letters(): readonly string[] {
    return this.#wording.letters();
  }

  /** In the order of the journal; an answer is where its exchange ended. */
  rowsInOrder(): Row[] {
    return this.#rows.sort((one, other) => one.seq - other.seq);
  }

  exchange(exchange: Exchange): void {
    const { from, to } = this.cast.sidesOf(exchange);
    const { seq, startedAt: at, finishedSeq = seq } = exchange;
    const about = this.#findings.get(seq) ?? [];
    const unique = about.map(({ rule, message }) => `${rule} ${message} ${seq}`).join(' ');
    const base = { kind: 'arrow', exchange: seq, at } as const;
    const request = describeRequest(exchange, this.#wording, this.#signatures?.get(seq));
    const asked = `${from} ${to} ${likeness(request.label)} ${exchange.fault?.kind ?? ''} ${unique}`;
    this.#rows.push({ ...base, ...request, seq, from, to, role: 'request', alike: asked });
    const answer = describeAnswer(exchange, this.#wording);
    if (answer) {
      const alike = `${asked} ${exchange.response?.status} ${exchange.refusal?.condition ?? ''} ${answer.arrives}`;
      const refused = refusedBy(exchange);
      const row: ArrowRow = {
        ...base,
        ...answer,
        seq: finishedSeq,
        from: to,
        to: from,
        role: 'answer',
        alike,
      };
      this.#rows.push(refused === undefined ? row : { ...row, refused });
    }
    for (const finding of about) this.#rows.push(this.#finding(finding, finishedSeq + 0.5, at, from));
  }

  event(event: DomainEvent): void {
    const { type, data, at, seq } = event;
    if (type === STEP) {
      const text = this.#wording.free(String(data.title ?? ''), LONGEST_HEADING);
      this.#rows.push({ kind: 'heading', at, seq, text, alike: `step ${text}` });
    } else if (type === 'connect.silent') this.#silence(event);
    else {
      const remark = describeEvent(event, this.#wording);
      if (!remark) return;
      const alike = `${type} ${likeness(remark.text)}`;
      this.#rows.push({ ...remark, kind: 'note', at, seq, alike, lane: this.#laneOf(remark.place) });
    }
  }

  /** A callback that an app does not get. */
  #silence({ data, at, seq }: DomainEvent): void {
    const { callback, why } = data;
    const wording = this.#wording;
    const host = siteOf(data, wording);
    const text = (value: unknown) => wording.free(String(value ?? ''), 200);
    this.#rows.push({
      ...{ kind: 'arrow', role: 'silence', tone: 'quiet', arrives: false, exchange: seq, at, seq },
      from: host === undefined ? this.#anySite() : this.cast.enter(host),
      to: this.cast.appKey(),
      label: `no callback: ${text(callback)}`,
      reasons: why === undefined ? [] : [text(why)],
      alike: `silence ${text(callback)}`,
    });
  }

  #anySite(): string {
    const site = this.cast.lanes().find(({ kind }) => kind === 'site');
    return site?.key ?? this.cast.enter('Atlassian');
  }

  #finding({ rule, level, message, evidence }: ShownFinding, seq: number, at: number, lane: string): NoteRow {
    const shown = evidence.map((one) => `#${one}`).join(', ');
    const text = `Rule ${rule} (${level}): ${this.#wording.free(message, 300)} [${labelText(shown)}]`;
    return { kind: 'note', tone: 'finding', at, seq, lane, text, alike: `${rule} ${seq}` };
  }

  #laneOf(place: Place): string | undefined {
    if (place === undefined) return undefined;
    return place === 'app' ? this.cast.appKey() : this.cast.hostKey(place.host);
  }
}

/** The condition, or the status where the app itself or a scripted answer says no. */
function refusedBy({ refusal, response }: Exchange): string | undefined {
  if (refusal) return refusal.condition;
  return response && response.status >= 400 ? String(response.status) : undefined;
}
