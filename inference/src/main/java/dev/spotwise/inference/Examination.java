package dev.spotwise.inference;

/** What came of a photo. Every way that a photo can go is one of these five. */
public sealed interface Examination permits Assessed, NotSkin, PoorPhoto, NoSpot, Unreadable {

  /** The outcome's word in JSON: assessed, not_skin, poor_photo, no_spot or unreadable. */
  String outcome();
}
