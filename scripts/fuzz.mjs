// `npm run fuzz [-- RUNS SEED TARGET]`: gives the page what nobody should, and keeps what it could not bear.
import { runnerImport } from 'vite';

await runnerImport('./tests/fuzz/run.ts', { configFile: false, logLevel: 'warn' });
process.exit();
