import { useEffect, useState } from "preact/hooks";
import type { Group } from "../../api/types";
import { keep, kept } from "../../device/device";
import { conversation } from "../../live/conversations";
import { Button } from "../../ui/Button";
import { Card, Quote } from "../../ui/Card";
import { quote } from "../../words/format";
import { words } from "../../words/words";

const key = (group: string) => `greeted:${group}`;

/** The first that somebody new reads is the group's own greeting; it goes when they say so, or write. */
export function Welcome({ group }: { group: Group }) {
  const t = words("chat");
  const [isGreeted, setIsGreeted] = useState(true);
  useEffect(() => void kept<boolean>(key(group.id)).then((seen) => setIsGreeted(seen === true)), [group.id]);
  const messages = conversation(group.id)?.messages;
  const hasWritten = messages?.some(({ author }) => author?.id === group.me.id) ?? true;
  if (!group.greeting || isGreeted || hasWritten || group.me.hat !== "participant") return null;
  const thank = () => {
    setIsGreeted(true);
    void keep(key(group.id), true);
  };
  return (
    <div class="welcome">
      <Card>
        {t.greeting}
        <Quote>{quote(group.greeting)}</Quote>
        <Button onClick={thank}>{t.greetingSeen}</Button>
      </Card>
    </div>
  );
}
