// The page's own few words. What the conversation says comes from the server in its own language.

const WORDS = {
  en: {
    skip: 'Skip to the message box',
    menu: 'Menu',
    help: 'Help',
    privacy: 'Privacy',
    delete: 'Delete my data',
    tokenTitle: 'Access code',
    tokenText: 'This page is not open to everyone. Enter the code that its operator gave you.',
    tokenLabel: 'Access code',
    tokenSend: 'Continue',
    welcomeTitle: 'A calm look at a spot on your skin',
    welcomeText:
      'Send a photo of it. Spotwise says what it resembles, how sure that is, and when to see a doctor. Or just ask a question.',
    addPhoto: 'Add a photo',
    examples: 'Example questions',
    exampleList: ['Is a melanoma dangerous?', 'When should a doctor see a mole?', 'Is a wart catching?'],
    log: 'Conversation',
    stop: 'Stop',
    newest: 'New messages',
    remove: 'Remove the photo',
    text: 'Message',
    hint: 'Ask, or add a photo',
    hintPhoto: 'Add a question, if you like',
    send: 'Send',
    fine: 'Spotwise is a computer program, not a doctor. In an emergency, call your emergency number.',
    drop: 'Drop the photo here',
    typing: 'Writing …',
    sending_picture: 'Looking at your photo …',
    lost: 'No connection. Trying again …',
    unreachable: 'Spotwise cannot be reached. Your message was not sent.',
    again: 'Try again',
    tooBig: 'This file is larger than 20 MB. Please choose a smaller photo.',
    onlyOne: 'One photo at a time, please. I took the first.',
    photo: 'Photo',
    photoSent: 'Your photo',
    card: 'Result card: the photo with the spot outlined, a bar for each kind of spot, and the advice.',
    noCard: 'The result picture cannot be shown. Reload the page to try again.',
    you: 'You',
    commands: {
      '/start': 'Start', '/help': 'Help', '/privacy': 'Privacy', '/delete': 'Delete my data', '/stop': 'Stop',
      '/language en': 'Language: English', '/language ko': 'Language: 한국어',
    },
  },
  ko: {
    skip: '메시지 입력란으로 가기',
    menu: '메뉴',
    help: '도움말',
    privacy: '개인정보',
    delete: '내 정보 지우기',
    tokenTitle: '접속 코드',
    tokenText: '누구나 볼 수 있는 페이지가 아닙니다. 운영자에게 받은 코드를 입력해 주세요.',
    tokenLabel: '접속 코드',
    tokenSend: '계속',
    welcomeTitle: '피부의 점, 차분히 살펴봅니다',
    welcomeText:
      '사진을 보내 주세요. 무엇과 닮았는지, 얼마나 확실한지, 언제 병원에 가야 하는지 알려 드립니다. 궁금한 것을 바로 물어봐도 됩니다.',
    addPhoto: '사진 추가',
    examples: '질문 예시',
    exampleList: ['흑색종은 위험한가요?', '점이 있을 때 언제 병원에 가야 하나요?', '사마귀는 옮나요?'],
    log: '대화',
    stop: '멈추기',
    newest: '새 메시지',
    remove: '사진 빼기',
    text: '메시지',
    hint: '질문하거나 사진을 추가하세요',
    hintPhoto: '궁금한 점을 함께 적어도 됩니다',
    send: '보내기',
    fine: 'Spotwise는 의사가 아니라 컴퓨터 프로그램입니다. 응급 상황이면 119에 전화하세요.',
    drop: '여기에 사진을 놓으세요',
    typing: '쓰고 있습니다 …',
    sending_picture: '사진을 살펴보고 있습니다 …',
    lost: '연결이 끊겼습니다. 다시 연결하고 있습니다 …',
    unreachable: 'Spotwise에 연결할 수 없어 메시지를 보내지 못했습니다.',
    again: '다시 보내기',
    tooBig: '파일이 20MB보다 큽니다. 더 작은 사진을 골라 주세요.',
    onlyOne: '사진은 한 번에 한 장씩 보낼 수 있어 첫 장만 골랐습니다.',
    photo: '사진',
    photoSent: '보낸 사진',
    card: '결과 그림: 점의 윤곽을 표시한 사진, 종류별 막대, 권고.',
    noCard: '결과 그림을 보여 드릴 수 없습니다. 페이지를 새로 고쳐 보세요.',
    you: '나',
    commands: {
      '/start': '시작', '/help': '도움말', '/privacy': '개인정보', '/delete': '내 정보 지우기', '/stop': '멈추기',
      '/language en': '언어: English', '/language ko': '언어: 한국어',
    },
  },
};

let current = 'en';

/** The words of the language that is shown. */
export function words() {
  return WORDS[current];
}

export function language() {
  return current;
}

/** The language chosen before, else the browser's, else English. */
export function firstLanguage() {
  const kept = localStorage.getItem('language');
  return WORDS[kept] ? kept : navigator.language.startsWith('ko') ? 'ko' : 'en';
}

/** Shows the page's own words in a language. */
export function speak(tag) {
  current = tag;
  document.documentElement.lang = tag;
  const w = words();
  for (const element of document.querySelectorAll('[data-words]')) {
    element.textContent = w[element.dataset.words];
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', w[element.dataset.label]);
    if (element.tagName === 'BUTTON') element.title = w[element.dataset.label];
  }
  for (const element of document.querySelectorAll('[data-hint]')) {
    element.placeholder = w[element.dataset.hint];
  }
}
