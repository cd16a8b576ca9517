import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function OrganisationsPage() {
  return <Screen title={words("coordinator").title} />;
}
