/** Help beside the screen: the page of this screen first, the others by a list or a search. */
import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { SearchField } from '../../components/search-field.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { helpText } from '../../text/help.ts'
import { findHelpPages, type HelpPage, helpPageOf } from './help-pages.ts'
import { HelpText } from './help-text.tsx'

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none' },
  pages: {
    listStyleType: 'none',
    margin: '8px 0 0',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  contents: {
    marginTop: '28px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
})

type Props = {
  /** Key of the page for what the person looks at. */
  readonly screen: string
  readonly onClose: () => void
}

export function HelpPanel({ screen, onClose }: Props): ReactElement {
  const styles = useStyles()
  const [chosen, setChosen] = useState<{ readonly on: string; readonly page: string } | null>(null)
  const [search, setSearch] = useState('')
  // Whoever goes to another screen wants its page.
  const key = chosen?.on === screen ? chosen.page : screen
  const page = helpPageOf(key)
  const open = (next: string) => {
    setChosen({ on: screen, page: next })
    setSearch('')
  }
  const found = findHelpPages(search)
  return (
    <SidePanel
      label={helpText.title}
      title={page?.title ?? helpText.title}
      closeLabel={helpText.close}
      onClose={onClose}
      focusKey={key}
    >
      <SearchField className={styles.search} label={helpText.search} value={search} onChange={setSearch} />
      {search.trim() !== '' ? (
        <>
          <Text role="status" size={200}>
            {found.length === 0 ? helpText.noMatch : helpText.found(found.length)}
          </Text>
          <PageList pages={found} onPage={open} />
        </>
      ) : (
        <>
          {page && <HelpText tokens={page.tokens} onPage={open} />}
          <nav className={styles.contents} aria-label={helpText.pages}>
            <PageList pages={findHelpPages('').filter(({ key: other }) => other !== key)} onPage={open} />
          </nav>
        </>
      )}
    </SidePanel>
  )
}

type ListProps = { readonly pages: readonly HelpPage[]; readonly onPage: (key: string) => void }

function PageList({ pages, onPage }: ListProps): ReactElement {
  return (
    <ul className={useStyles().pages}>
      {pages.map(({ key, title }) => (
        <li key={key}>
          <Link as="button" onClick={() => onPage(key)}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  )
}
