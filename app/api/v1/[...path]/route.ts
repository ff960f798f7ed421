import { noSuchPath } from '@/lib/api/route';

export { noSuchPath as GET, noSuchPath as PATCH, noSuchPath as POST, noSuchPath as PUT, noSuchPath as DELETE };
