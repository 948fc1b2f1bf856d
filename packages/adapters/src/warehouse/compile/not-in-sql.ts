/** Why something cannot be said in SQL, so that it is counted in memory instead. Never reaches a user. */
export class NotInSql extends Error {
  override readonly name = "NotInSql";
}
