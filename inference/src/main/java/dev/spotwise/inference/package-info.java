/** Photo in, examination out: decoding, quality, gate, outline, classifier, triage. */
@NullMarked
package dev.spotwise.inference;

import org.jspecify.annotations.NullMarked;
