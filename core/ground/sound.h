/* sound.h - how an Indian name sounds, whatever its spelling.
 *
 * Latin spellings of Indian names follow no standard: Kheeri and Kheri,
 * Shrawasti and Sravasthi are one name.  A sound key drops what such
 * spellings differ in.  Keys that are equal are a hint, never a proof.
 *
 * Errors:  results go to a buf, which remembers failure.
 */
#ifndef ZILA_GROUND_SOUND_H
#define ZILA_GROUND_SOUND_H

#include <stdbool.h>

#include "ground/text.h"

/* Appends the sound of a text_key().  Of Latin letters: ee is i, oo is u, au
 * and ou are o, ai and ae are e, w is v, z is j, f and ph are p, c is k; an h
 * behind a consonant, doubled letters, spaces and every `a` but a first one
 * go.  Of Indian scripts: the nukta goes, long i and u are short, a nasal
 * before another consonant is the anusvara.  Other scripts stay. */
void sound_key(struct buf *out, struct text key);

/* Appends text with its Indian letters in Latin ones, by the scheme that all
 * nine scripts of the ISCII layout share (Devanagari to Malayalam).  False
 * when it has none, or one that has no Latin letter; out is then unchanged
 * or to be thrown away. */
ZILA_MUST_USE bool sound_latin(struct buf *out, struct text text);

#endif
