import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClinic } from '../../../src/clinic/read';
import { hear, message, VERSION } from '../../../src/embed/protocol';
import { readClientsFile, writeClientsFile, type ClientEntry } from '../../../src/share/clientsFile';
import type { SharedDocument } from '../../../src/share/document';
import { readLink } from '../../../src/share/link';
import { readOpened } from '../../../src/share/openFile';
import { designInPng } from '../../../src/share/png';
import { LATEST } from '../../../src/share/versions';
import { FIXTURES, frozenLinks, SINCE } from './opened';

const versionsIn = (folder: string): readonly number[] =>
  readdirSync(`${FIXTURES}${folder}`)
    .flatMap((file) => /^v(\d+)\./.exec(file)?.slice(1).map(Number) ?? [])
    .sort((a, b) => a - b);
const upTo = (latest: number, first = 1) => Array.from({ length: latest - first + 1 }, (_, i) => first + i);
const jsonOf = (path: string): unknown => JSON.parse(readFileSync(`${FIXTURES}${path}`, 'utf8'));

describe('every released version is frozen', () => {
  it.each(Object.entries(SINCE))('of designs, in %s from version %i on', (folder, first) => {
    expect(versionsIn(folder)).toEqual(upTo(LATEST, first));
  });

  it('of files of clients', () => {
    const { 'hairline-studio-clients': latest } = JSON.parse(writeClientsFile([])) as Record<string, number>;
    expect(versionsIn('clients')).toEqual(upTo(latest!));
  });

  it('of messages', () => expect(versionsIn('messages')).toEqual(upTo(VERSION)));

  it('of a clinic’s file, which tells no version', () => expect(existsSync(`${FIXTURES}clinics/v1.json`)).toBe(true));
});

/** The link that each frozen picture carries, by its name among those of its version. */
const CARRIED: Readonly<Record<number, string>> = { 4: 'a whole client', 5: 'three with names, the second shown' };

describe.each(versionsIn('pictures'))('a picture of version %i', (version) => {
  const bytes = readFileSync(`${FIXTURES}pictures/v${version}.png`);
  const { link } = frozenLinks(version).find(({ name }) => name === CARRIED[version])!;

  it('carries its link, and opens as that does', async () => {
    expect(designInPng(bytes)).toEqual({ ok: true, value: link });
    const linked = readLink(link);
    expect(await readOpened(new Blob([bytes]))).toEqual({
      ok: true,
      value: { kind: 'design', document: linked.ok && linked.value },
    });
  });
});

describe.each(versionsIn('files'))('a file of version %i', (version) => {
  it('opens to its frozen design', async () => {
    const read = await readOpened(new Blob([readFileSync(`${FIXTURES}files/v${version}.json`)]));
    const document = jsonOf(`opened/file-${version}.json`) as SharedDocument;
    expect(read).toMatchObject({ ok: true, value: { kind: 'design', document } });
  });
});

describe.each(versionsIn('clients'))('a file of clients of version %i', (version) => {
  it('holds whom it was written from', async () => {
    const { file, clients } = jsonOf(`clients/v${version}.json`) as { file: string; clients: readonly ClientEntry[] };
    expect(await readClientsFile(file)).toEqual({ ok: true, value: { clients, unreadable: 0 } });
  });
});

describe('a clinic’s file', () => {
  const frozen = jsonOf('clinics/v1.json') as readonly { name: string; file: object; clinic: object }[];
  it.each(frozen)('$name is read as it was', ({ file, clinic }) => {
    expect(readClinic(JSON.stringify(file))).toMatchObject({ clinic, mistakes: [] });
  });
});

describe.each(versionsIn('messages'))('messages of version %i', (version) => {
  const { asked, told } = jsonOf(`messages/v${version}.json`) as {
    asked: readonly { message: object; heard: object }[];
    told: readonly { content: Parameters<typeof message>[0]; message: object }[];
  };
  it.each(asked)('$message.type is understood as it was', ({ message: data, heard }) => {
    expect(hear(data)).toEqual(heard);
  });
  it.each(told)('$content.type is said as it was', ({ content, message: said }) => {
    expect(message(content)).toEqual(said);
  });
});
