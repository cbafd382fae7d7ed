/** The meeting in the order of its letter: outline, fields, and the page that follows every change. */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLocation } from 'wouter'
import { Pane, Panes, ScreenHeading } from '../../components/screen-layout.tsx'
import { SectionOutline } from '../../components/section-outline.tsx'
import { type ScreenProps, screenPath } from '../../hooks/screen-path.ts'
import { useLivePage } from '../../hooks/use-live-page.tsx'
import { useMeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { useOperation } from '../../hooks/use-operation.ts'
import { useSourceMarks } from '../../hooks/use-source-marks.ts'
import { frameText } from '../../text/frame.ts'
import { editorText } from '../../text/meetings.ts'
import { editorSections } from './sections.tsx'

const useStyles = makeStyles({
  outline: {
    width: '190px',
    flexShrink: 0,
    overflowY: 'auto',
    padding: '8px 4px',
    '@media (max-width: 1100px)': { display: 'none' },
  },
  fields: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: '46%',
    overflowY: 'auto',
    padding: '4px 20px 40vh',
    scrollPaddingTop: '8px',
  },
  section: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '16px 0', maxWidth: '760px' },
  sectionTitle: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
})

export function MeetingScreen({ meetingId, detail }: ScreenProps): ReactElement {
  const styles = useStyles()
  const { meeting, places } = useOperation('meetings.get', { meetingId })
  const edit = useMeetingEdit(meetingId)
  const [, navigate] = useLocation()
  const marks = useSourceMarks<HTMLDivElement>()
  const page = useLivePage({ meetingId, detail }, marks, 'parts')
  const sections = editorSections
  return (
    <>
      <ScreenHeading title={frameText.rail.meeting}>{page.toggle}</ScreenHeading>
      <Panes>
        <SectionOutline
          label={editorText.outline}
          className={styles.outline}
          sections={sections}
          root={marks.rootProps.ref}
        />
        <Pane divided className={styles.fields}>
          <div {...marks.rootProps}>
            {sections.map(({ key, title, fields: Fields }) => (
              <section key={key} id={`section-${key}`} className={styles.section} aria-label={title}>
                <h3 className={styles.sectionTitle}>{title}</h3>
                <Fields
                  meeting={meeting}
                  places={places}
                  edit={edit}
                  onOpenPoints={() => navigate(screenPath(meetingId, 'parts'))}
                />
              </section>
            ))}
          </div>
        </Pane>
        {page.pane}
      </Panes>
    </>
  )
}
