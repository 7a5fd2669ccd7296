// `npm run words` lists what the languages of the page lack; `npm run words -- fr` what one does, as a start of its file.
import { allMessages, catalogueOf, translated } from './lib/messages';

const { said, problems } = await allMessages();
const places = new Map(said.map(({ message, at }) => [message, at]));
const asked = process.argv.slice(2);

for (const language of asked.length > 0 ? asked : await translated()) {
  const catalogue = await catalogueOf(language);
  const missing = [...places.keys()].filter((message) => !(message in catalogue));
  const spare = Object.keys(catalogue).filter((message) => !places.has(message));
  console.log(`${language}: ${places.size} messages, ${missing.length} missing, ${spare.length} no longer said`);
  if (missing.length > 0)
    console.log(JSON.stringify(Object.fromEntries(missing.map((message) => [message, ''])), null, 2));
  for (const message of spare) console.log(`no longer said: ${message}`);
}
for (const problem of problems) console.log(problem);
