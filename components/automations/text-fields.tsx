'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { languageName } from '@/components/guests/words';
import type { Choice } from '@/components/inbox/choices';
import { TemplateField } from '@/components/settings/template-field';
import { useFieldErrors } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { useWords } from '@/components/words/provider';
import type { TemplateVersion } from '@/db/schema';

type Props = {
  templates: TemplateVersion[];
  languages: Choice[];
  change: (templates: TemplateVersion[]) => void;
};

/** The text in each language, one at a time; the first is for whoever reads none of them. */
export function TextFields({ templates, languages, change }: Props) {
  const t = useWords();
  const [shown, setShown] = useState(templates[0]!.language);
  const errors = useFieldErrors('templates');
  const faulty = new Set(errors.map(({ path }) => templates[Number(path.split('.')[1])]?.language));
  const add = (language: string) => {
    change([...templates, { language, body: '' }]);
    setShown(language);
  };
  const remove = (language: string) => {
    const rest = templates.filter((each) => each.language !== language);
    change(rest);
    setShown(rest[0]!.language);
  };
  const lead = (language: string) =>
    change([...templates].sort((a, b) => Number(b.language === language) - Number(a.language === language)));
  return (
    <Tabs value={shown} onValueChange={setShown} className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <TabsList aria-label={t('Languages')} className="flex-wrap">
          {templates.map(({ language }) => (
            <TabsTrigger key={language} value={language}>
              {languageName(language, t)}
              {faulty.has(language) ? <span className="text-red"> {t('· look here')}</span> : null}
            </TabsTrigger>
          ))}
        </TabsList>
        <AddLanguage
          languages={languages.filter(({ value }) => templates.every(({ language }) => language !== value))}
          add={add}
        />
      </div>
      {templates.map(({ language, body }, place) => (
        <TabsContent key={language} value={language} className="grid gap-2">
          <TemplateField
            name={`templates.${place}.body`}
            label={t('Text')}
            of={body}
            isAutomated
            onText={(text) => change(templates.with(place, { language, body: text }))}
          />
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted-foreground text-sm">
            {place === 0 ? (
              t('Also for guests who read none of these languages.')
            ) : (
              <Button variant="link" size="sm" className="px-0" onClick={() => lead(language)}>
                {t('Take it for all other languages, too')}
              </Button>
            )}
            {templates.length > 1 ? (
              <Button variant="link" size="sm" className="px-0" onClick={() => remove(language)}>
                {t('Take this language out')}
              </Button>
            ) : null}
          </p>
        </TabsContent>
      ))}
    </Tabs>
  );
}

function AddLanguage({ languages, add }: { languages: Choice[]; add: (language: string) => void }) {
  const t = useWords();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="sm">
          <Plus aria-hidden /> {t('Add a language')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="max-h-72 overflow-y-auto">
        {languages.map(({ value, label }) => (
          <DropdownMenuItem key={value} onSelect={() => add(value)}>
            {label}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
