package dev.spotwise.bot.loop;

import dev.spotwise.bot.store.Tables;

/** Everything that an update leads to, ready to be committed at once. */
public interface Reply {
  /** Makes all changes, what will be said among them, in the transaction that ends the update. */
  void commit(Tables tables);

  /** Called once the transaction is committed. */
  default void committed() {}

  /** Called if it never will be: files that only it would have named may go. */
  default void abandoned() {}
}
