// Loads forms into SurveyJS without a browser and tells what it makes of data.
// Reads lines {"form": {...}, "data": [{...}, ...], "texts": true?} from the file named first and prints one line for each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Model } = require('survey-core');
require('survey-core/survey.i18n');

function load(form) {
  const survey = new Model(form);
  if (survey.jsonErrors) {
    throw new Error(survey.jsonErrors.map((error) => error.message).join('; '));
  }
  return survey;
}

function visible(survey) {
  return survey
    .getAllQuestions(true)
    .map((question) => question.name)
    .filter((name) => name.endsWith('_answer'))
    .map((name) => name.substring(0, name.length - '_answer'.length));
}

function texts(survey, locale) {
  survey.locale = locale;
  const shown = {};
  const put = (name, text) => {
    if (text.hasHtml) {
      throw new Error(name + ' is shown as HTML');
    }
    if (!text.isEmpty) {
      shown[name] = text.textOrHtml;
    }
  };
  put('title', survey.locTitle);
  for (const element of [...survey.pages, ...survey.getAllPanels(), ...survey.getAllQuestions()]) {
    put(element.name + ' title', element.locTitle);
    put(element.name + ' description', element.locDescription);
    if (element.locLabel) {
      put(element.name + ' label', element.locLabel);
    }
    for (const choice of element.choices ?? element.rateValues ?? []) {
      put(element.name + ' choice ' + choice.value, choice.locText);
    }
  }
  return shown;
}

function tell(form, data) {
  const whole = load(form());
  whole.data = data;
  const told = { visible: visible(whole), data: whole.data };

  // As a person fills it in: one value after the other, in some order.
  const stepwise = load(form());
  for (const name of Object.keys(data).reverse()) {
    stepwise.setValue(name, data[name]);
  }
  told.stepwise = visible(stepwise);

  const leaving = load(form());
  leaving.clearInvisibleValues = 'onComplete';
  leaving.data = data;
  leaving.doComplete();
  told.withoutHidden = leaving.data;
  return told;
}

// Loading takes the objects of a form over, so every model has a copy of its own.
for (const line of readFileSync(process.argv[2], 'utf8').split('\n').filter((each) => each)) {
  const ask = JSON.parse(line);
  const form = () => JSON.parse(line).form;
  const told = { results: ask.data.map((each) => tell(form, each)) };
  if (ask.texts) {
    const blank = load(form());
    told.locales = blank.getUsedLocales();
    told.opensIn = blank.locale;
    told.blank = blank.data;
    told.en = texts(blank, 'en');
    told.ru = texts(blank, 'ru');
  }
  console.log(JSON.stringify(told));
}
