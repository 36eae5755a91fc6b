package dev.spotwise.knowledge.safety;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English: a negation reaches over a list ("no fever, swelling or pain") up to the next "but" or
 * stop.
 */
final class EnglishTelling implements Telling {
  private static final Pattern END =
      Pattern.compile(
          "[;!\\n"
              + "]+\\s*|\\.+(?:\\s+|$)|(?<=\\?)\\s*(?! ?no\\b)|,?"
              + " +\\b(?:but|however|although|though|except|yet)\\b|,? +\\band"
              + " (?=(?:now|i|i'm|i've|my|he|he's|she|she's|it|it's|they|the|his|her|there|has|have|is|are|also)\\b)|,"
              + " +(?=(?:now|i|i'm|i've|my|he|she|it|it's|they|his|her|there|we|the|our|should|what|is|are|does|do|can|could|will|would|how)\\b)");

  /**
   * Told of in the past, a sentence is past as a whole, save for a clause that says "now". A
   * question that is answered "no" goes with its answer.
   */
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[.!])\\s+|\\n+|(?<=\\?)\\s+(?!no\\b)");

  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:no|nothing|nobody|none|not|without|never|neither|nor|denies|isn't|aren't|wasn't|don't|doesn't|didn't|haven't|hasn't|hadn't|free"
              + " of|rather than|instead of|nothing like|stopped|cannot see any|can't see any)\\b");

  /** "Not only", "not sure if", "no idea why" and "not stopping" deny nothing. */
  private static final Pattern NO_NEGATION =
      Pattern.compile(
          "\\b(?:from nothing|not only|not just|not sure|not certain|no idea|don't know|do not"
              + " know|don't understand|no matter|not getting better|not better|no longer|not"
              + " well|doesn't help|does not help|didn't help|not helping|no improvement|not"
              + " normal|no doubt|not going away|doesn't look good|don't want to|can't"
              + " stop|(?:no|none|nothing|never|not|isn't|aren't|wasn't|don't|doesn't|didn't|haven't|hasn't|hadn't|without|won't)"
              + " (?:\\S{1,30}"
              + " ){0,2}(?:heal\\w*|clos(?:e|ed|ing)|stop\\w*|clear\\w*|fad\\w*|blanch\\w*|improv\\w*|work\\w*|help\\w*|eat\\w*|drink\\w*|fe(?:ed|ed\\w+|d)|wak\\w*|respond\\w*|react\\w*|know|recogni[sz]\\w*|stand|walk|settl\\w*|go(?:es|ing)?"
              + " (?:away|down)))\\b");

  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:years? (?:ago|back|before)|decades?"
              + " (?:ago|back)|(?:[4-9]|1\\d|six|seven|eight|nine|ten|eleven|several|many) months"
              + " ago|(?<!(?:since|than|until|till|unlike|there|before) )last"
              + " (?:year|summer|winter|spring|autumn|fall)|as (?:a|an) (?:small |little |young"
              + " )?(?:child|kid|teen\\w*|baby|boy|girl|infant|newborn|student|adult)|long"
              + " before|before (?:i|he|she) was born|in (?:the |my"
              + " )?(?:nineties|eighties|seventies|sixties|childhood|twenties|thirties|teens|youth|college|school|university|kindergarten|army|\\d0s)|back"
              + " (?:in|then|when)|at the time|(?:since|long) healed|for good|at school|during my"
              + " (?:first |last )?pregnancy|when i (?:was|had)|when (?:he|she) was (?:a"
              + " |little|young|small|\\d)|used to(?! be\\b[^.!?]{1,80}\\bnow\\b)|in the past(?!"
              + " (?:few|\\d|couple|month|week|day|hour|two|three|four|six|year))|back in|back"
              + " when|long ago|in"
              + " (?:19|20)\\d\\d|previously|(?:is|are|it's|was|has|have|fine|better|gone|healed|cleared)\\s+(?:gone|fine|better|healed|cleared|resolved|over|settled)(?:"
              + " now| up| since)?|all (?:gone|fine|better|healed|cleared|resolved)|went away|gone"
              + " now|fine now|ok now|okay now|better now|has stopped|have stopped|stopped"
              + " (?:after|within|by itself|on its own|quickly|right away|now)|history of|once"
              + " had|died of|passed away|family history)\\b");

  /**
   * What a person saw, read, dreamed or must write about is not what happens to them; it covers all
   * of the words.
   */
  private static final Pattern STORY =
      Pattern.compile(
          "\\b(?:movie|film|video ?games?|computer"
              + " game|novel|song|lyrics|poem|dream(?:ed|t)?|nightmare|documentary|fan"
              + " ?fic(?:tion)?|fiction|villain|halloween|costume|make-?up|face"
              + " ?paint\\w*|vampire|plague|band name|(?:our|the|my)"
              + " (?:garden|plants?|roses?|tomato\\w*|lawn)|(?:my|our|the)"
              + " (?:dog|cat|horse|pony|rabbit|hamster|pet|puppy|kitten)(?:'s)?"
              + " (?:has|have|had|is|got|skin|ear|paw|belly|nose)|anime|podcast|tv"
              + " (?:show|series)|episode|series|cartoon|manga|comic|vampires?|zombies?|character|fairy"
              + " ?tale|bible|book of|in the news|news:|newspaper|headline|footballer|term"
              + " paper|essay|homework|thesis|crossword|quiz|trivia|exam"
              + " question|statistics|textbook|posters?|slogan|advert\\w*|campaign|actors?|actress|stage|theatre|theater|script|i"
              + " teach|my students|first.aid (?:course|class)|taking a (?:\\w+"
              + " )?(?:course|class)|training course)\\b");

  private static final Pattern SUPPOSED =
      Pattern.compile(
          "\\b(?:if|in case|what if|whenever|suppose|supposing|imagine|unless|until|whether|in the"
              + " event|would it|could it|might it|can it|will it|afraid (?:of|that)|worried"
              + " (?:that it|it) (?:might|could|will|may)|scared (?:that it|it)"
              + " (?:might|could|will|may)|risk of|prevent|avoid|look out for|watch (?:out"
              + " )?for|signs? (?:of|that)|symptoms? of|side effects?|warn\\w*"
              + " (?:of|about)|leaflet|i"
              + " read|article|book|exam|essay|homework|quiz|movie|novel|story|film|curious|definition|vaccine"
              + " against)\\b");

  private static final Pattern QUESTION =
      Pattern.compile(
          "^(?:so |and |but |hi |hello |please |then |ok |also"
              + " ){0,4}(?:what|what's|whats|which|how|why|who|where|when|can|could|does|do|did|is|are|will|would|should|may|might|explain|tell"
              + " me (?:about|what|how|why)|define|describe|list)\\b");

  private static final Pattern PERSONAL =
      Pattern.compile(
          "\\b(?:i|i'm|i've|im|ive|my|me|mine|myself|we|our|us|he|he's|she|she's|his|her|hers|him|this|these|it's|its|it|they|their|today|yesterday|now|suddenly|since)\\b");

  private static final Pattern NOW =
      Pattern.compile(
          "\\b(?:right now|just now|at the moment|currently|now|today|tonight|this morning|since"
              + " (?:yesterday|this morning|last night)|suddenly|started|already|help)\\b");

  /** "Doing well now" dates the recovery, not the danger. */
  private static final Pattern WELL_NOW =
      Pattern.compile(
          "\\b(?:well|fine|ok|okay|good|great|better|healed|clear|gone|over"
              + " it|recovered|stable|happy|different|normal) (?:right )?(?:now|today|currently|at"
              + " the moment)\\b|\\b(?:now|today|currently) (?:i'm |he's |she's |it's |all |is |am"
              + " |are |doing |much |perfectly"
              + " )*+(?:well|fine|ok|okay|good|great|better|healed|clear|gone|recovered|happy|normal)\\b");

  /** "Fever? No." and "swelling no, breathing normal". */
  private static final Pattern ANSWERED_NO =
      Pattern.compile(
          "[^.!?]{0,30}\\?"
              + " *(?:no|none|nope)\\b|[^.!?,]{0,20}\\b(?:no|nope|none|negative|normal|clear)\\b"
              + " *(?:[,.;)]|and\\b|$)");

  private final String normal;
  private final List<Clause> clauses = new ArrayList<>();

  EnglishTelling(String text) {
    normal =
        Contractions.spelled(
            Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[ \\t]+", " "));
    if (STORY.matcher(normal).find()) {
      return;
    }
    boolean personal = PERSONAL.matcher(normal).find();
    for (String sentence : SENTENCE.split(normal, -1)) {
      boolean past = PAST.matcher(sentence).find();
      for (String clause : END.split(sentence, -1)) {
        String stripped = clause.strip();
        boolean general =
            !personal && (QUESTION.matcher(stripped).find() || stripped.endsWith("?"));
        if (!stripped.isEmpty() && !general && !(past && !isNow(stripped))) {
          clauses.add(Clause.of(stripped));
        }
      }
    }
  }

  private static boolean isNow(String clause) {
    return NOW.matcher(WELL_NOW.matcher(clause).replaceAll("")).find();
  }

  @Override
  public boolean mentions(Pattern words) {
    return words.matcher(normal).find();
  }

  @Override
  public List<String> told() {
    return clauses.stream().map(Clause::text).toList();
  }

  @Override
  public boolean tellsOf(Pattern sign) {
    return clauses.stream().anyMatch(clause -> clause.tellsOf(sign));
  }

  /** A clause with the reach of what denies, supposes or dates what follows. */
  private record Clause(String text, Reach denial, Reach supposition, Reach now) {
    static Clause of(String text) {
      String denying =
          NO_NEGATION.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
      return new Clause(
          text, Reach.of(NEGATION, denying), Reach.of(SUPPOSED, text), Reach.of(NOW, text));
    }

    boolean tellsOf(Pattern sign) {
      Matcher found = sign.matcher(text);
      while (found.find()) {
        int start = found.start();
        boolean supposed = supposition.covers(start) && !now.covers(start);
        if (!denial.covers(start) && !supposed && !isAnsweredNo(found.end())) {
          return true;
        }
      }
      return false;
    }

    private boolean isAnsweredNo(int from) {
      return ANSWERED_NO.matcher(text).region(from, text.length()).lookingAt();
    }
  }
}
