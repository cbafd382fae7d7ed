/** The links of the letter, each printed as a QR code beside its caption. */
import { Button, makeStyles } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { LINK_KINDS } from '#domain/meeting/meeting.ts'
import { Card, OrderButtons, orderMoves } from '../../components/card.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { TextField } from '../../components/text-field.tsx'
import { sourceName } from '../../hooks/source-names.ts'
import { useFocusTarget } from '../../hooks/use-focus-target.ts'
import { editorText } from '../../text/meetings.ts'
import type { SectionProps } from './sections.tsx'

const useStyles = makeStyles({ add: { alignSelf: 'flex-start' } })

const wrongUrl = (text: string) =>
  text.trim() === '' || /^https?:\/\/\S+$/i.test(text.trim()) ? null : editorText.linkUrlWrong

export function LinksFields({ meeting: { links }, edit }: SectionProps): ReactElement {
  const styles = useStyles()
  const [holdAdd, focusAdd] = useFocusTarget()
  return (
    <>
      {links.map((link, index) => (
        <Card
          key={link.id}
          label={link.label}
          head={
            <TextField
              label={editorText.linkLabel}
              source={sourceName('link', link.id)}
              value={link.label}
              onSave={label => edit.update(link.id, { kind: 'link', fields: { label } })}
            />
          }
          actions={
            <OrderButtons
              upLabel={editorText.moveUp}
              downLabel={editorText.moveDown}
              removeLabel={editorText.removeLink(link.label)}
              {...orderMoves(links, index, (id, before) => void edit.move('link', id, { before }))}
              onRemove={() => {
                focusAdd()
                void edit.remove('link', link.id)
              }}
            />
          }
        >
          <FieldGrid least={180}>
            <TextField
              label={editorText.linkUrl}
              hint={editorText.linkUrlHint}
              inputMode="url"
              placeholder="https://"
              source={sourceName('link', link.id)}
              value={link.url}
              check={wrongUrl}
              onSave={url => edit.update(link.id, { kind: 'link', fields: { url } })}
            />
            <ChoiceField
              label={editorText.linkKind}
              source={sourceName('link', link.id)}
              value={link.kind}
              choices={LINK_KINDS.map(value => ({ value, label: editorText.linkKinds[value] }))}
              onChoose={kind => void edit.update(link.id, { kind: 'link', fields: { kind } })}
            />
          </FieldGrid>
        </Card>
      ))}
      <Button
        ref={holdAdd}
        className={styles.add}
        appearance="subtle"
        icon={<Add20Regular />}
        onClick={() => void edit.add({ kind: 'link', fields: { kind: 'other' } })}
      >
        {editorText.addLink}
      </Button>
    </>
  )
}
