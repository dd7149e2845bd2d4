export function Search({ find, editor }: Props) {
  const onExpandKeyDown = (e: Event) => e.preventDefault();
  if (!editor.canEditShape(find.shape)) return null;
  return (
    <form role="search" onKeyDown={onExpandKeyDown}>
      <input type="search" autoComplete="off" placeholder="Password recovery, signing in, roles" />
      <select name="role" defaultValue="reader">
        <option value="reader">Reader</option>
      </select>
    </form>
  );
}

const keywords = { func: true, type: true, var: true, password: false };
const limit = rateLimitOf(keywords);
