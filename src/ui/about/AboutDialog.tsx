import { useEffect, useState } from 'react';
import { version } from '../../../package.json';
import { t } from '../../words/say';
import { Dialog } from '../Dialog';
import { Fold } from '../Fold';
import styles from './AboutDialog.module.css';
import { fetchLicences, grouped, type LicenceGroup, type Part } from './licences';

/** What the page is, which version of it this is, and whose work it is made of. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t('About')} className={styles.dialog} onClose={onClose}>
      <div className={styles.intro}>
        <p className={styles.version}>{t('Hairline Studio, version {version}', { version })}</p>
        <p>
          {t(
            'Shows what scalp micropigmentation could look like, on a head at true scale. It is a preview, not a promise: skin, hands and healing differ.',
          )}
        </p>
        <p>
          {t(
            'Nothing leaves this device. There is no account and no server, and nobody counts visits: what you make stays in this browser until you share it yourself.',
          )}
        </p>
      </div>
      <h3 className={styles.heading}>{t('Licences')}</h3>
      <Licences />
    </Dialog>
  );
}

function Licences() {
  const [parts, setParts] = useState<readonly Part[]>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      try {
        const fetched = await fetchLicences();
        if (!isGone) setParts(fetched);
      } catch {
        if (!isGone) setFailed(true);
      }
    };
    void load();
    return () => void (isGone = true);
  }, []);
  return (
    <>
      <p className={styles.line} role="status">
        {hasFailed
          ? t('The list did not arrive. Please check the connection and open this again.')
          : t('The work of many people. Each licence opens in full, in English.')}
      </p>
      {parts && grouped(parts).map((group) => <Group key={`${group.kind} ${group.licence}`} group={group} />)}
    </>
  );
}

function Group({ group: { kind, licence, parts } }: { readonly group: LicenceGroup }) {
  return (
    <section>
      <h4 className={styles.group}>{groupName(kind, licence)}</h4>
      {parts.map(({ name, version: of, text }) => (
        <Fold
          key={`${name} ${of}`}
          data-licence={licence}
          summary={
            <span lang="en">
              {name} <span className={styles.number}>{of}</span>
            </span>
          }
        >
          <p className={styles.text} lang="en">
            {text}
          </p>
        </Fold>
      ))}
    </section>
  );
}

function groupName(kind: Part['kind'], licence: string): string {
  switch (kind) {
    case 'page':
      return t('This page: {licence}', { licence });
    case 'head':
      return t('The head: {licence}', { licence });
    case 'typeface':
      return t('The typeface: {licence}', { licence });
    case 'code':
      return t('Code of others: {licence}', { licence });
  }
}
