/** Works clients out beside the page, one after the other. */
import { decodeBundle } from '../anatomy/bundle';
import { readBeard } from '../beard/source';
import { readHeadData } from '../anatomy/head';
import { readShapes } from '../anatomy/shapeSet';
import type { ClientSource } from '../client/model';
import { buffersOf, Packer } from '../client/parcel';
import * as extras from '../client/extras';
import { workOut } from '../client/sitting';
import { Stages } from '../client/stages';
import type { Answer, Question } from './modelCalls';

const port = self as unknown as {
  postMessage: (message: Answer, transfer?: Transferable[]) => void;
  addEventListener: (type: 'message', hear: (event: MessageEvent<Question>) => void) => void;
};
const stages = new Stages();
const packer = new Packer();
let source: ClientSource | undefined;

const opened = (): ClientSource => {
  if (!source) throw new Error('no files yet');
  return source;
};

function answer(question: Question): Answer {
  const { id } = question;
  switch (question.name) {
    case 'open': {
      const { head, follicles, pigment } = question.ask;
      source = { headData: readHeadData(decodeBundle(head)), follicles, pigment, extras };
      return { id, answer: null };
    }
    case 'shapes': {
      const { headData, ...sites } = opened();
      source = { ...sites, headData: { ...headData, shapes: readShapes(decodeBundle(question.ask)) } };
      return { id, answer: null };
    }
    case 'beard': {
      source = { ...opened(), beard: readBeard(decodeBundle(question.ask)) };
      return { id, answer: null };
    }
    case 'sit': {
      const { composer: _, ...sitting } = workOut(opened(), question.ask, stages);
      return { id, answer: packer.pack(sitting) };
    }
  }
}

port.addEventListener('message', ({ data: question }) => {
  try {
    const told = answer(question);
    const parcel = 'answer' in told ? told.answer : null;
    port.postMessage(told, parcel ? buffersOf(parcel) : []);
  } catch (error) {
    port.postMessage({ id: question.id, error: String(error) });
  }
});
