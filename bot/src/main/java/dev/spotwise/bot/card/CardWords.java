package dev.spotwise.bot.card;

import com.ibm.icu.text.MessageFormat;
import dev.spotwise.knowledge.Language;
import java.util.ResourceBundle;

/** The words on the card, in one language. */
record CardWords(Language language, ResourceBundle bundle) {

  static CardWords in(Language language) {
    ResourceBundle.Control noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new CardWords(language, ResourceBundle.getBundle("card", language.locale(), noFallback));
  }

  String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), language.locale()).format(values);
  }

  /** A probability; never 0 or 100, since no test can say that. */
  String share(double probability) {
    if (probability < 0.01) {
      return say("share.least");
    }
    return probability > 0.99 ? say("share.most") : say("share", Math.round(probability * 100));
  }
}
