/** Misspells the names of units as hurried people do: a letter left out, doubled, swapped or mistyped, accents lost. */
import type { Chance } from '../random.ts'
import { withoutAccents } from './words.ts'

export const MISSPELLINGS = [
  'one-letter-off',
  'letter-left-out',
  'letters-swapped',
  'letter-doubled',
  'no-accents',
  'one-accent-lost',
  'wrong-tone',
  'run-together',
  'capitals',
  'lower-case',
  'nfd',
] as const
export type Misspelling = (typeof MISSPELLINGS)[number]

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

export function misspell(chance: Chance, name: string, how: Misspelling): string {
  const at = 1 + chance.upTo(Math.max(1, name.length - 1))
  switch (how) {
    case 'one-letter-off':
      return name.slice(0, at) + chance.oneOf([...'abdeghiklmnoprstuvy']) + name.slice(at + 1)
    case 'letter-left-out':
      return name.slice(0, at) + name.slice(at + 1)
    case 'letters-swapped':
      return name.slice(0, at - 1) + (name[at] ?? '') + (name[at - 1] ?? '') + name.slice(at + 1)
    case 'letter-doubled':
      return name.slice(0, at) + (name[at - 1] ?? '') + name.slice(at)
    case 'no-accents':
      return withoutAccents(name)
    case 'one-accent-lost': {
      const words = name.split(' ')
      const which = chance.upTo(words.length)
      return words.map((word, n) => (n === which ? withoutAccents(word) : word)).join(' ')
    }
    case 'wrong-tone': {
      const words = name.split(' ')
      const which = chance.upTo(words.length)
      return words
        .map((word, n) => {
          if (n !== which) return word
          const bare = word.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
          const vowel = bare.search(/[aeiouy]/i)
          const end = vowel < 0 ? bare.length : vowel + 1
          return (bare.slice(0, end) + chance.oneOf(TONES) + bare.slice(end)).normalize('NFC')
        })
        .join(' ')
    }
    case 'run-together':
      return name.replaceAll(' ', '')
    case 'capitals':
      return name.toLocaleUpperCase('vi')
    case 'lower-case':
      return name.toLocaleLowerCase('vi')
    case 'nfd':
      return name.normalize('NFD')
  }
}
