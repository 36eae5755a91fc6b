package dev.spotwise.knowledge.safety;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Korean: the denial follows what it denies ("열은 없어요"), within the same clause. */
final class KoreanTelling implements Telling {
  private static final Pattern END =
      Pattern.compile(
          "[!\\n"
              + ",;]+\\s*|\\.+(?:\\s+|$)|(?<=[가-힣]{1,12}(?:고|지만|는데|은데|ㄴ데|인데|한데|으며|면서|더니|다가|지도|니까|어서|아서|해서|여서|라서|으나))\\s+(?!싶|있|계시|나서|나니|못|않|뭐|뭘|무슨)");

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n+");

  private static final Pattern DENIAL =
      Pattern.compile(
          "^[^.!?]{0,14}?(?:(?<!(?:엔|에는|까지는|까지도|까진|전에)\\s?)없(?!어[지져졌])|않|아니|아닌|아녜|(?:괜찮|멀쩡|정상)(?!하던|했던|던|았던|다가|이던|이었))|^\\s?(?:은|는|도|이|가|을|를)?\\s?(?:전혀\\s?)?안\\s");
  private static final Pattern NO_DENIAL =
      Pattern.compile(
          "^[^.!?]{0,14}?소용\\s?없|^\\s?(?:은|는|도|이|가|을|를)?\\s?(?:전혀\\s?)?(?:안|못)\\s?(?:없어|사라|멈|멎|그치|그쳐|변|옅|낫|나아|가라|빠|지워)|^[^.!?]{0,10}?(?:줄\\s?수\\s?없|참을\\s?수\\s?없|견딜\\s?수\\s?없|말할\\s?수\\s?없|정신\\S{0,2}\\s?없|(?:사라지|없어지|멈추|멎|그치|옅어지|하얘지|낫|줄어들|가라앉|변하|호전되|나아지|지워지|빠지)(?:지|질)(?:를|는|도|가)?\\s?(?:않|못)|어쩔\\s?수\\s?없|끝이\\s?없|수\\s?없이|틀림\\s?없|낫지\\s?않|호전되지\\s?않|가라앉지\\s?않|심상치\\s?않|괜찮(?:을까|은가|나요|은지|은"
              + " 건|을지))");

  private static final Pattern PAST =
      Pattern.compile(
          "(?:년|해|몇\\s?년|[4-9]\\s?개월|1\\d\\s?개월)\\s?전(?!\\s?부터)|예전|옛날|(?:19|20)\\d\\d년|년대|(?:대학|고등학교|중학교|초등학교|학교|임신|출산|아기|사춘기|신생아|아가|어릴|군대|어린\\s?시절|젊은\\s?시절)(?:생)?\\s?때|시절에|그\\s?뒤로|그\\s?후로|(?<![가-힣\\d])\\d{1,2}월에|적이\\s?있|아물었|아물고|앓았|고생했|어릴\\s?(?:때|적)|어렸을|(?:작년|재작년|지난해)(?!까지|보다|엔\\s?없|에는\\s?없|에\\s?없)|지난\\s?(?:여름|겨울|봄|가을)|과거|젊었을|학생\\s?때|었었|았었|했었"
              + "|다\\s?나았|나았어|나았습|나았는데|좋아졌|괜찮아졌|가라앉았|없어졌|사라졌|(?<!안\\s?)멈췄|(?<!안\\s?)멎었|(?<!안\\s?)그쳤|회복|돌아가셨|돌아가신|가족력|병력");

  /** 영화, 꿈, 과제의 이야기는 말하는 사람에게 일어난 일이 아니므로 글 전체에 미친다. */
  private static final Pattern STORY =
      Pattern.compile(
          "영화|드라마|시리즈|분장|밴드\\s?이름|정원|화분|장미|잎에|(?:우리|저희|내)\\s?(?:말|강아지|고양이|개|댕댕이|토끼|햄스터)(?:이|가|는|도)?\\s|흡혈귀|핼러윈|할로윈|팬픽|게임|소설|노래|가사|꿈을|꿈에|꿈꿨|다큐|뉴스|성경|만화|웹툰|애니|책에서|책을\\s?읽|신문|기사|리포트|레포트|과제|숙제|논문|퀴즈|시험\\s?(?:공부|문제)|교과서|통계|주인공|연극|배우|역할을\\s?맡|연기를|포스터|광고|응급처치\\s?(?:강의|교육|수업)|강의|뱀파이어|좀비|선수가");

  private static final Pattern NOW =
      Pattern.compile("지금|오늘|방금|현재|아침부터|어제부터|어젯밤|갑자기|요즘|최근|이제\\s?와서");

  private static final Pattern SUPPOSED =
      Pattern.compile(
          "^[가-힣]{0,3}?(?:으?면(?!서)|다면|라면|을\\s?때|ㄹ\\s?때|을까\\s?봐|ㄹ까\\s?봐|기\\s?전에|는\\s?경우|은\\s?경우|ㄴ\\s?경우|수도\\s?있|수\\s?있|위험이|지\\s?않게|지\\s?않도록|지\\s?않으려|지\\s?않으면)|^[가-힣]{0,3}(?:날|할|될|질|릴|킬|일|흐를|부을|막힐|멈출|번질|퍼질|커질|자랄|변할|올릴)\\s?(?:때|까|수|경우|것|지)");

  /** "피가 안 멈춰요 어떡하죠?": what stands before a further word with a full ending was told, not asked. */
  private static final Pattern REPORTED =
      Pattern.compile("[가-힣]{0,4}?(?:어요|아요|해요|네요|습니다|ㅂ니다|니다|았어|었어|져요|려요|워요|와요|거든요|여요)\\s");

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:나요|(?:인|한|는|은|던|된|건|난|운|린|픈|쁜|큰|른|둔|런|떤|간|쓴|잔|센|친|진)가요|까요|까|는지|은지|인지|나|(?<!더)니|냐|뭐예요|뭐에요|뭔가요|무엇인가요|뭐죠|뭐야|나요요|알려줘|알려주세요|설명해줘|설명해주세요)\\s*\\??$");

  /** "안 부었어요": a short denial stands before its verb. */
  private static final Pattern DENIED_BEFORE = Pattern.compile("(?<![가-힣])안\\s?$");

  /** "피가 나요" tells; "커지나요" asks. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:피|열|진물|물집|발진|고름|두드러기|여드름|뾰루지|땀|혹|점|것)(?:이|가|도|만)?\\s?(?:[가-힣]{1,3}\\s){0,2}나요$|(?:일어|나타|늘어|깨어|벗어|드러|튀어|불어|살아)나요$");

  private static final Pattern LEARNING =
      Pattern.compile(
          "궁금|뭐라고\\s?(?:불러|부르|해요|하나요)|어떻게\\s?(?:구별|구분)|무슨\\s?뜻|무슨\\s?의미|의미가\\s?(?:뭐|무엇|뭔)|의미는|정의|기사|책에서|과제|숙제|시험\\s?(?:공부|문제)|소설|영화|드라마|뉴스|교과서|이란\\s|이란\\?|(?:증후군|질환|병)(?:이|은|는)?\\s?(?:뭐|무엇|뭔)");

  private final String normal;
  private final List<Clause> clauses = new ArrayList<>();

  KoreanTelling(String text) {
    normal =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[ \\t]+", " ");
    if (STORY.matcher(normal).find()) {
      return;
    }
    boolean learning = LEARNING.matcher(normal).find();
    for (String sentence : SENTENCE.split(normal, -1)) {
      boolean past = PAST.matcher(sentence).find();
      String[] parts = END.split(sentence, -1);
      for (int i = 0; i < parts.length; i++) {
        // Only the end of a sentence is asked: "혀가 붓는데 어떡하죠?" tells of the swelling.
        boolean asked = i == parts.length - 1 && sentence.strip().endsWith("?");
        add(parts[i].strip(), past, learning || asked);
      }
    }
  }

  private void add(String clause, boolean past, boolean asked) {
    boolean told = TOLD.matcher(clause).find();
    boolean general = (asked || QUESTION.matcher(clause).find()) && !told;
    if (!clause.isEmpty() && !(past && !NOW.matcher(clause).find())) {
      clauses.add(new Clause(clause, general));
    }
  }

  @Override
  public boolean mentions(Pattern words) {
    return words.matcher(normal).find();
  }

  @Override
  public List<String> told() {
    return clauses.stream().filter(clause -> !clause.general()).map(Clause::text).toList();
  }

  @Override
  public boolean tellsOf(Pattern sign) {
    return clauses.stream().anyMatch(clause -> clause.tellsOf(sign));
  }

  /**
   * @param general whether it is asked, and so tells of nothing by its end alone
   */
  private record Clause(String text, boolean general) {
    boolean tellsOf(Pattern sign) {
      Matcher found = sign.matcher(text);
      while (found.find()) {
        int end = found.end();
        boolean asked = general && !follows(REPORTED, end);
        boolean denied =
            (follows(DENIAL, end) && !follows(NO_DENIAL, end)) || isDeniedBefore(found.start());
        if (!asked && !denied && !follows(SUPPOSED, end)) {
          return true;
        }
      }
      return false;
    }

    private boolean isDeniedBefore(int start) {
      return DENIED_BEFORE.matcher(text).region(Math.max(0, start - 3), start).find();
    }

    private boolean follows(Pattern words, int from) {
      return words.matcher(text).region(from, text.length()).lookingAt();
    }
  }
}
