import { Card, Quote } from "../../ui/Card";
import { quote } from "../../words/format";
import { words } from "../../words/words";

export function GreetingCard({ text }: { text: string }) {
  return (
    <Card>
      {words("chat").greeting}
      <Quote>{quote(text)}</Quote>
    </Card>
  );
}
